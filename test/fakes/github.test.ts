import { describe, expect, test } from "vitest";

import { faultsOfAnswer, faultsOfRequest, operationOf } from "./github-description.ts";
import { fakeGitHub, TOKEN } from "./github.ts";
import { sample } from "./sample.ts";

/** A fake that takes everything proves nothing: this is what it refuses. */

function operation(method: string, path: string) {
  const found = operationOf(method, path);
  if (found === undefined) throw new Error(`no operation ${method} ${path}`);
  return found.operation;
}

const NO_QUERY = new URLSearchParams();
const CREATE = operation("POST", "/repos/octo/demo/issues/7/comments");
const STATUS = operation("POST", "/repos/octo/demo/statuses/abc");
const LIST = operation("GET", "/repos/octo/demo/issues/7/comments");

describe("requests are held against GitHub's description", () => {
  test.for([
    ["a body that is missing", CREATE, NO_QUERY, {}],
    ["a body of another kind", CREATE, NO_QUERY, { body: 1 }],
    ["a word that GitHub does not know", CREATE, NO_QUERY, { body: "x", text: "y" }],
    ["a state that there is not", STATUS, NO_QUERY, { state: "passed" }],
    ["a page that is no number", LIST, new URLSearchParams({ page: "two" }), {}],
    ["a parameter that there is not", LIST, new URLSearchParams({ per_pages: "2" }), {}],
  ] as const)("%s", ([, operation, query, body]) => {
    expect(faultsOfRequest(operation, query, body)).not.toEqual([]);
  });

  test("and right ones pass", () => {
    expect(faultsOfRequest(CREATE, NO_QUERY, { body: "x" })).toEqual([]);
    expect(faultsOfRequest(LIST, new URLSearchParams({ page: "2", per_page: "100" }), {})).toEqual([]);
    expect(faultsOfRequest(STATUS, NO_QUERY, { state: "success", description: null })).toEqual([]);
  });
});

test("answers are held against it as well", () => {
  expect(faultsOfAnswer(LIST, 200, [sample("issue-comment")])).toEqual([]);
  expect(faultsOfAnswer(LIST, 200, [{ ...sample("issue-comment"), html_url: undefined }])).not.toEqual([]);
  expect(faultsOfAnswer(LIST, 200, [{ ...sample("issue-comment"), user: "octo" }])).not.toEqual([]);
  expect(faultsOfAnswer(LIST, 201, [])).not.toEqual([]);
  expect(faultsOfAnswer(LIST, 403, { message: 3 })).not.toEqual([]);
});

async function ask(url: string, method: string, path: string, body?: object): Promise<Response | undefined> {
  const headers = { authorization: `token ${TOKEN}` };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return await fetch(url + path, { method, headers, ...sent }).catch(() => undefined);
}

test.for([
  ["a call that GitHub does not have", "GET", "/repos/octo/demo/comments", undefined],
  ["a request that GitHub would not take", "POST", "/repos/octo/demo/issues/7/comments", { text: "x" }],
] as const)("%s fails the test at its end", async ([, method, path, body]) => {
  const fake = await fakeGitHub();
  expect(await ask(fake.url, method, path, body)).toBeUndefined();
  await expect(fake[Symbol.asyncDispose]()).rejects.toThrow(/GitHub has no|knows no text/);
});

test("limits that the description does not tell", async () => {
  await using fake = await fakeGitHub();
  const status = { state: "success", description: "x".repeat(141) };
  const refused = await ask(fake.url, "POST", "/repos/octo/demo/statuses/abc", status);
  expect(refused?.status).toBe(422);
  expect(await refused?.json()).toMatchObject({ message: "Validation Failed", errors: [{ field: "description" }] });
  const long = await ask(fake.url, "POST", "/repos/octo/demo/issues/7/comments", { body: "x".repeat(65_537) });
  expect(long?.status).toBe(422);
  const other = await ask(fake.url, "GET", "/repos/octo/other/issues/7/comments");
  expect(other?.status).toBe(404);
});

test("pages are linked as GitHub links them", async () => {
  await using fake = await fakeGitHub({
    comments: Array.from({ length: 350 }, (_, id) => ({ id, author: "a", body: "b" })),
  });
  const page = async (number: number): Promise<readonly [number, boolean]> => {
    const response = await ask(fake.url, "GET", `/repos/octo/demo/issues/7/comments?per_page=100&page=${number}`);
    const items = (await response?.json()) as readonly unknown[];
    return [items.length, response?.headers.get("link")?.includes('rel="next"') ?? false];
  };
  expect([await page(1), await page(3), await page(4), await page(5)]).toEqual([
    [100, true],
    [100, true],
    [50, false],
    [0, false],
  ]);
});

import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

import type { Program } from "../act/cached-program.ts";

/** A browser of this machine: `CHROMIUM`, or one on the path. Runners of GitHub have Chrome. */
export function findChromium(): Program {
  const names = [process.env["CHROMIUM"] ?? "", "chromium", "chromium-browser", "google-chrome", "chrome"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const path = names
    .flatMap((name) => (name === "" ? [] : [name, ...folders.map((folder) => join(folder, name))]))
    .find((candidate) => candidate.includes("/") && isExecutable(candidate));
  return path === undefined ? { missing: "no Chromium on this machine (set CHROMIUM, or install one)" } : { path };
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/**
 * A browser without a window, spoken to by Chrome's own protocol (https://chromedevtools.github.io/devtools-protocol/),
 * gone with `await using`.
 */
export async function startChromium(path: string) {
  const profile = mkdtempSync(join(tmpdir(), "model-gate-chromium-"));
  const args = ["--headless", "--no-first-run", "--disable-gpu", "--remote-debugging-port=0"];
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = spawn(path, [...args, ...root, `--user-data-dir=${profile}`, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const socket = new WebSocket(await devToolsAddress(browser.stderr));
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });

  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else for (const listener of listeners) listener(message);
  });
  let lastId = 0;
  const send = async (method: string, params: object, sessionId?: string) => {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  return {
    /** A tab of its own, `width` pixels wide, when it has been loaded. */
    async open(address: string, width = 1280) {
      const { targetId } = await send("Target.createTarget", { url: "about:blank" });
      const sessionId = String((await send("Target.attachToTarget", { targetId, flatten: true }))["sessionId"]);
      const tab = (method: string, params: object = {}) => send(method, params, sessionId);
      const events: Message[] = [];
      const loaded = new Promise<void>((resolve) => {
        listeners.add((message) => {
          if (message.sessionId !== sessionId) return;
          events.push(message);
          if (message.method === "Page.loadEventFired") resolve();
        });
      });
      for (const domain of ["Page", "Runtime", "Log", "Network"]) await tab(`${domain}.enable`);
      await tab("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false });
      await tab("Page.navigate", { url: address });
      await loaded;
      return pageOf(tab, events);
    },
    [Symbol.asyncDispose]: async () => {
      socket.close();
      if (browser.pid !== undefined) process.kill(-browser.pid, "SIGKILL");
      if (browser.exitCode === null && browser.signalCode === null)
        await new Promise((resolve) => browser.once("exit", resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function pageOf(
  send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>,
  events: readonly Message[],
) {
  return {
    /** The value of an expression in the page. */
    async evaluate(expression: string): Promise<unknown> {
      const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { readonly value?: unknown }).value;
    },
    /** A key is pressed and let go where the focus is. */
    async press(key: "Enter" | "Tab"): Promise<void> {
      const code = { Enter: { windowsVirtualKeyCode: 13, text: "\r" }, Tab: { windowsVirtualKeyCode: 9 } }[key];
      await send("Input.dispatchKeyEvent", { type: "keyDown", key, code: key, ...code });
      await send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, ...code });
    },
    /** What the page complained about: exceptions, console, refused by policy, dialogs. */
    complaints(): readonly string[] {
      const kinds = ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"];
      return events
        .filter(({ method = "" }) => kinds.includes(method) || method === "Page.javascriptDialogOpening")
        .map(({ method, params }) => `${method}: ${JSON.stringify(params)}`);
    },
    /** Addresses that it asked for. */
    requests(): readonly string[] {
      return events
        .filter(({ method }) => method === "Network.requestWillBeSent")
        .map(({ params = {} }) => (params["request"] as { readonly url: string }).url);
    },
  };
}

async function devToolsAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
    lines.push(line);
  }
  throw new Error(`Chromium did not start: ${lines.slice(-5).join("; ")}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

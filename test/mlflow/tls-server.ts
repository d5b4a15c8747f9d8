import { request } from "node:http";
import { createServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";

/** A server that speaks TLS and hands everything on to `target`; `pem` is its certificate and key; `clients` are the names on the certificates it saw. */
export async function tlsServer(target: string, pem: string, options: ServerOptions = {}) {
  const clients: string[] = [];
  const server = createServer({ cert: pem, key: pem, ...options }, (incoming, outgoing) => {
    clients.push(String((incoming.socket as TLSSocket).getPeerCertificate().subject?.CN ?? "nobody"));
    const { method = "", headers } = incoming;
    const onward = request(new URL(incoming.url ?? "/", target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clients,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

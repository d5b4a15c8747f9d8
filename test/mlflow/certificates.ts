import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An authority, a server and a client that it vouches for, made by openssl in a moment; certificate and key in one PEM each. */
export function certificates(folder: string) {
  const file = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  };
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  openssl("req", "-x509", ...newKey, "-subj", "/CN=authority", "-keyout", "authority.key", "-out", "authority.pem");
  for (const name of ["server", "client"]) {
    const signed = ["-CA", "authority.pem", "-CAkey", "authority.key", "-addext", "subjectAltName=IP:127.0.0.1"];
    openssl(
      "req",
      "-x509",
      ...newKey,
      "-subj",
      `/CN=${name}`,
      ...signed,
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.crt`,
    );
    writeFileSync(
      file(`${name}.pem`),
      readFileSync(file(`${name}.crt`), "utf8") + readFileSync(file(`${name}.key`), "utf8"),
    );
  }
  return { authority: file("authority.pem"), server: file("server.pem"), client: file("client.pem") };
}

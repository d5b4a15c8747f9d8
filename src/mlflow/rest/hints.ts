import type { Asked } from "./failures.ts";

/** What a person can do about a refusal. */
export function answerHint(
  { address, hasCredentials, what }: Asked,
  status: number,
  code: string | undefined,
  body: string,
): string | undefined {
  if (code === "FEATURE_DISABLED" && /workspace/i.test(body))
    return "Unset MLFLOW_WORKSPACE: this server has no workspaces";
  if (code === "RESOURCE_DOES_NOT_EXIST" && /Workspace\b/.test(body)) return "Check MLFLOW_WORKSPACE";
  if (/--no-serve-artifacts/.test(body))
    return "Start the server with --serve-artifacts, or read and write its store directly";
  if (/--artifacts-only/.test(body)) return "This server has artifacts only: give the address of the tracking server";
  if (status === 401) {
    return hasCredentials
      ? "MLflow did not take these credentials; its own basic-auth wants a user and password, a proxy most often a token"
      : "Give MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN";
  }
  if (status === 403) return forbiddenHint(address, body);
  if (status === 404 && code === undefined) {
    return `Is ${address} the address of an MLflow server, and does it name the server's --static-prefix?`;
  }
  if (status === 500 && code === undefined && /artifact/.test(what)) {
    return "Its log tells why; most often the server cannot read its artifact store. Or fetch the file in the job, and give its path";
  }
  return undefined;
}

/** Three refusals that have nothing in common but their number. */
function forbiddenHint(address: string, body: string): string {
  if (/Invalid Host header/i.test(body)) {
    const host = URL.parse(address)?.host ?? address;
    return `Set MLFLOW_SERVER_ALLOWED_HOSTS=${host},localhost:* on the server: the list takes the place of its own`;
  }
  if (/Cross-origin request blocked/i.test(body)) {
    return "Something between here and the server adds an Origin header: take it out, or set MLFLOW_SERVER_CORS_ALLOWED_ORIGINS on the server";
  }
  return "These credentials may not do this: a comparison needs READ on experiment and model, moving a version EDIT on the model";
}

/** What a person can do about a connection that failed, by the code that Node gives it. */
export function networkHint(code: string | undefined): string | undefined {
  switch (code) {
    case "ECONNREFUSED":
      return "Is the server running, and on this port?";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "This machine knows no such host: check the tracking URI, and that this job may reach it";
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return "May this machine reach the server, or does a firewall stand between?";
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_PACKET_LENGTH_TOO_LONG":
      return "The server does not speak TLS on this port: write http:// instead of https://";
    case "CERT_HAS_EXPIRED":
      return "The certificate of the server has expired";
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return "The certificate is for another host name: use that one in the tracking URI";
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_GET_ISSUER_CERT":
      return "Set MLFLOW_TRACKING_SERVER_CERT_PATH to the certificate of the authority that signed the server's";
    case "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED":
    case "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE":
    case "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA":
      return "The server asks for a certificate of the client: set MLFLOW_TRACKING_CLIENT_CERT_PATH";
    default:
      return undefined;
  }
}

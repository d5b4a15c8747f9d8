import fc from "fast-check";

/**
 * Properties are tried on the same inputs in every run, so that a red run is red again; another seed looks further:
 * `FC_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_124) });

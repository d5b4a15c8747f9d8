import { describe } from "vitest";

import { fakeMlflow } from "../fakes/mlflow.ts";
import { mlflowContract } from "./contract.ts";

describe.for([3, 2] as const)("MLflow %i as a fake", (major) => {
  mlflowContract(async (use) => {
    await using fake = await fakeMlflow({ major });
    await use({ url: fake.url, major });
  });
});

import { fakeMlflow } from "../fakes/mlflow.ts";
import { registryContract } from "./contract.ts";
import { restBench } from "./rest-bench.ts";

for (const major of [3, 2] as const) {
  registryContract(
    `MLflow ${major}, the fake`,
    restBench(() => fakeMlflow({ major })),
  );
}

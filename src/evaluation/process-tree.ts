import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

import { findMembers, type Member } from "./linux-processes.ts";

const LOOK_EVERY_MS = 50;
/** After SIGKILL only a process that waits for a device is still there; it is not waited for. */
const GIVE_UP_MS = 1_000;

/**
 * All processes of one command. On Linux those that left its group are found as well (see linux-processes.ts);
 * elsewhere the group is all that can be reached, on Windows only what the living shell started.
 */
export class ProcessTree {
  readonly #leader: number;
  readonly #mark: string;

  constructor(leader: number, mark: string) {
    this.#leader = leader;
    this.#mark = mark;
  }

  /** Asks all to end (SIGTERM), waits for at most `patienceMs`, then kills. Returns how many had to be asked. */
  async end(patienceMs: number): Promise<number> {
    const asked = this.#living().length;
    if (asked === 0) return 0;
    if (process.platform === "win32") {
      spawnSync("taskkill", ["/T", "/F", "/PID", String(this.#leader)], { stdio: "ignore" });
      return asked;
    }
    this.#signal("SIGTERM");
    if (await this.isGoneWithin(patienceMs)) return asked;
    // More than once: whoever is killed may have started another in the meantime.
    const deadline = performance.now() + GIVE_UP_MS;
    do this.#signal("SIGKILL");
    while (!(await this.isGoneWithin(LOOK_EVERY_MS)) && performance.now() < deadline);
    return asked;
  }

  /** Looks at once, and then until the time is over. */
  async isGoneWithin(patienceMs: number): Promise<boolean> {
    const deadline = performance.now() + patienceMs;
    while (this.#living().length > 0) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await delay(Math.min(LOOK_EVERY_MS, left));
    }
    return true;
  }

  /** The group first and as one, since no new child can slip through; then, one by one, those outside of it. */
  #signal(signal: "SIGTERM" | "SIGKILL"): void {
    const outside = this.#living().filter((member) => !member.isInGroup);
    send(-this.#leader, signal);
    for (const { pid } of outside) send(pid, signal);
  }

  /**
   * Looks twice before the answer is "none": a child that is born during the first look, of a parent that dies during
   * it, is in no list.
   */
  #living(): readonly Member[] {
    const found = this.#look();
    return found.length > 0 ? found : this.#look();
  }

  #look(): readonly Member[] {
    const members = process.platform === "linux" ? findMembers(this.#leader, this.#mark) : undefined;
    if (members !== undefined) return members;
    const target = process.platform === "win32" ? this.#leader : -this.#leader;
    return send(target, 0) ? [{ pid: this.#leader, isInGroup: true }] : [];
  }
}

/** Whether there was someone to receive it. */
function send(target: number, signal: "SIGTERM" | "SIGKILL" | 0): boolean {
  try {
    return process.kill(target, signal);
  } catch {
    return false;
  }
}

import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process that belongs to a command. */
export interface Member {
  readonly pid: number;
  readonly isInGroup: boolean;
}

interface Process extends Member {
  readonly parent: number;
  readonly isMember: boolean;
}

/**
 * Every living process that belongs to the command whose shell was `leader`, as far as Linux tells: in its process group or
 * session, with the mark in the environment it was started with, holding the command's output open, or a child of
 * such a one. Undefined where there is no /proc.
 *
 * Not found: a process that left session, environment and output behind and whose parent is gone; one of another user
 * (sudo); what a daemon does on request (docker run).
 */
export function findMembers(leader: number, mark: string): readonly Member[] | undefined {
  const processes = listProcesses(leader, mark);
  if (processes === undefined) return undefined;
  const members = new Set(processes.filter((found) => found.isMember).map((found) => found.pid));
  for (let before = -1; before !== members.size;) {
    before = members.size;
    for (const { pid, parent } of processes) if (members.has(parent)) members.add(pid);
  }
  return processes.filter(({ pid }) => members.has(pid));
}

function listProcesses(leader: number, mark: string): readonly Process[] | undefined {
  const own = attempt(() => readStat(process.pid));
  const names = attempt(() => readdirSync("/proc"));
  if (own === undefined || names === undefined) return undefined;
  return names
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => readProcess(Number(name), leader, mark, own.startTicks))
    .filter((found) => found !== undefined);
}

function readProcess(pid: number, leader: number, mark: string, ownStartTicks: number): Process | undefined {
  const stat = attempt(() => readStat(pid));
  if (stat === undefined || stat.state === "Z" || stat.state === "X") return undefined;
  // What is older than this process was not started by it: most of a machine is passed over at little cost.
  if (stat.startTicks < ownStartTicks) return undefined;
  const isInGroup = stat.group === leader;
  const isMember = isInGroup || stat.session === leader || isMarked(pid, mark) || holdsOutput(pid, mark);
  return { pid, parent: stat.parent, isInGroup, isMember };
}

/** See proc_pid_stat(5); the name of the program may hold blanks and parentheses, so fields count from its end. */
function readStat(pid: number) {
  const text = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
  return { state: fields[0], parent, group, session, startTicks: Number(fields[19]) };
}

function isMarked(pid: number, mark: string): boolean {
  return attempt(() => readFileSync(`/proc/${pid}/environ`).includes(mark)) ?? false;
}

function holdsOutput(pid: number, mark: string): boolean {
  const folder = `/proc/${pid}/fd`;
  const descriptors = attempt(() => readdirSync(folder)) ?? [];
  return descriptors.some((name) => attempt(() => readlinkSync(`${folder}/${name}`))?.includes(mark) ?? false);
}

/** Processes of others may not be read, and any may be gone by now. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

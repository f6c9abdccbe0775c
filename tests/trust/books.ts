/** A form that somebody has sent: of which kind, and a mark by which what came of it is found. */
export type Entry = {
  kind: string;
  mark: string;
  /** Where a later one of the same kind takes the place of an earlier one. */
  place?: string;
};

/** What a form has left in the database: how many times, and whether all that belongs to it is there. */
export type Effect = { kind: string; mark: string; copies: number; whole: boolean };

/** What has been sent, and what of it was acknowledged, in order. */
export type Books = { sent: Entry[]; receipts: Entry[] };

/** What the database owes to those who hold receipts, and what it holds that nobody can account for. */
export type Audit = {
  /** Acknowledged and not there. */
  missing: string[];
  /** There more than once. */
  doubled: string[];
  /** There without all that belongs to it. */
  half: string[];
  /** There, and sent by nobody. */
  strange: string[];
};

/** Compares what people hold receipts for with what is there. */
export function audit({ sent, receipts }: Books, effects: readonly Effect[]): Audit {
  const there = new Map(effects.map((effect) => [nameOf(effect), effect]));
  const known = new Set(sent.map(nameOf));
  const owed = [...new Map(receipts.map((entry) => [placeOf(entry), entry])).values()];
  return {
    missing: owed.map(nameOf).filter((name) => !there.has(name)),
    doubled: effects.filter(({ copies }) => copies > 1).map(nameOf),
    half: effects.filter(({ whole, copies }) => !whole || copies < 1).map(nameOf),
    strange: effects.map(nameOf).filter((name) => !known.has(name)),
  };
}

/** A mail that the outbox says it has sent, or still owes; `uncertain` where a mail server had it and did not say what became of it. */
export type OutboxRow = { key: string; messageId: string; state: string; uncertain: boolean };

export type MailAudit = {
  mails: number;
  /** Never left, or left without arriving. */
  lost: string[];
  /** Arrived more than once, each time as the same message. */
  repeated: string[];
  /** The outbox says itself that they may have arrived; it gives them to the server again hours later. */
  uncertain: string[];
  /** Arrived, and stands in no outbox. */
  unknown: string[];
};

/** Mails that are owed to nobody: they no longer held when they were to leave, or wait for a coordinator's word. */
const notOwed = ["SUPERSEDED", "HELD"];

/** Compares the outbox with what the mail server has taken. */
export function auditMails(outbox: readonly OutboxRow[], taken: readonly { messageId: string }[]): MailAudit {
  const copies = new Map<string, number>();
  for (const { messageId } of taken) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  const known = new Set(outbox.map(({ messageId }) => messageId));
  const owed = outbox.filter(({ state }) => !notOwed.includes(state));
  const isOpen = ({ state, uncertain }: OutboxRow) => state !== "SENT" && uncertain;
  const hasArrived = ({ state, messageId }: OutboxRow) => state === "SENT" && copies.has(messageId);
  return {
    mails: owed.length,
    lost: owed.filter((row) => !isOpen(row) && !hasArrived(row)).map(({ key, state }) => `${key} (${state})`),
    repeated: [...copies].filter(([, count]) => count > 1).map(([messageId]) => messageId),
    uncertain: owed.filter(isOpen).map(({ key }) => key),
    unknown: [...copies.keys()].filter((messageId) => !known.has(messageId)),
  };
}

/** The value below which this share of them lies; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function nameOf({ kind, mark }: { kind: string; mark: string }): string {
  return `${kind} ${mark}`;
}

function placeOf(entry: Entry): string {
  return entry.place === undefined ? nameOf(entry) : `${entry.kind} at ${entry.place}`;
}

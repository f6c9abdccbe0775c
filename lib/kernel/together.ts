import { AsyncLocalStorage } from "node:async_hooks";
import { senderOf, type Tx, write } from "@/lib/kernel/db";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { oncePerProcess } from "@/lib/kernel/process";
import { Refused } from "@/lib/kernel/refusals";
import { type Viewer, withoutReceipt } from "@/lib/kernel/viewer";

/** What one of those asks who are answered together. */
export type Ask<Input = unknown> = { viewer: Viewer; input: Input };

/** Answers all who ask in one transaction: each gets a result or is refused. Who is refused has changed nothing. */
type Work<Input, Result> = (tx: Tx, asks: readonly Ask<Input>[]) => Promise<(Result | Refused)[]>;

/**
 * Writes as somebody, in one transaction with whoever asks the same of the same thing at that moment (a group commit): of two hundred who
 * press at once the first is answered alone, and the others, who have come meanwhile, all together. They are answered in the order in which
 * they came, and each sending has its receipt. Where the common transaction fails, each is tried alone.
 */
export function writeTogether<Input, Result>(
  thing: string,
  viewer: Viewer,
  input: Input,
  work: Work<Input, Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const inContext = AsyncLocalStorage.snapshot();
    const mine = { viewer, input, work, resolve, reject, inContext } as Waiting;
    const line = lines.get(thing);
    if (line) return void line.push(mine);
    lines.set(thing, [mine]);
    void workOff(thing);
  });
}

/** What one of several gets, or why it is refused. */
export function orRefused<Result>(decide: () => Result): Result | Refused {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

type Waiting = Ask & {
  work: Work<unknown, unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  /** Does something as part of the request that asks. */
  inContext: <R>(work: () => R) => R;
};

const lines = oncePerProcess("together", () => new Map<string, Waiting[]>());

/** So many are answered at once at most: what all of them write is sent in one statement. */
const most = 500;

async function workOff(thing: string): Promise<void> {
  const line = lines.get(thing) ?? [];
  for (let next = line[0]; next; next = line[0]) {
    const { work } = next;
    const other = line.findIndex((one) => one.work !== work);
    await answer(line.splice(0, Math.min(most, other < 0 ? line.length : other)));
  }
  lines.delete(thing);
}

async function answer(asks: readonly Waiting[]): Promise<void> {
  const [first] = asks;
  const answers = asks.length > 1 ? await first?.inContext(() => allOf(asks)) : undefined;
  for (const ask of asks) {
    const result = answers?.has(ask) ? answers.get(ask) : await ask.inContext(() => alone(ask));
    if (result instanceof Error) ask.reject(result);
    else ask.resolve(result);
  }
}

/** What becomes of each in a common transaction; those who are not in it, such as a second sending, are to be answered alone. */
async function allOf(asks: readonly Waiting[]): Promise<Map<Waiting, unknown>> {
  try {
    return await write(asAll(asks), async (tx) => {
      const first = await firstSendings(tx, asks);
      const results = (await first[0]?.work(tx, first)) ?? [];
      const answers = new Map(first.map((ask, index) => [ask, results[index]]));
      await keepResults(tx, answers);
      return answers;
    });
  } catch (error) {
    return new Map(error instanceof DatabaseAway ? asks.map((ask) => [ask, error]) : []);
  }
}

function alone({ viewer, input, work }: Waiting): Promise<unknown> {
  return write(viewer, async (tx) => {
    const [result] = await work(tx, [{ viewer, input }]);
    if (result instanceof Refused) throw result;
    return result;
  }).catch((error) => error);
}

/** Those whose form has not been sent before, each with a receipt that has no result yet. */
async function firstSendings(tx: Tx, asks: readonly Waiting[]): Promise<Waiting[]> {
  const keyed = asks.flatMap(({ viewer }) => {
    const { formKey: key, formContent: content } = viewer;
    return key ? [{ key, content, sender: senderOf(viewer) }] : [];
  });
  const made = await tx.receipt.createManyAndReturn({
    data: keyed,
    skipDuplicates: true,
    select: { key: true },
  });
  const open = new Set(made.map(({ key }) => key));
  return asks.filter(({ viewer: { formKey } }) => formKey === null || open.delete(formKey));
}

async function keepResults(tx: Tx, answers: ReadonlyMap<Waiting, unknown>): Promise<void> {
  const keyed = [...answers].flatMap(([{ viewer }, result]) =>
    viewer.formKey ? [{ key: viewer.formKey, result }] : [],
  );
  const refused = keyed.filter(({ result }) => result instanceof Refused).map(({ key }) => key);
  await tx.receipt.deleteMany({ where: { key: { in: refused } } });
  const done = keyed.filter(({ result }) => !(result instanceof Refused));
  const [keys, results] = [
    done.map(({ key }) => key),
    done.map(({ result }) => JSON.stringify(result ?? null)),
  ];
  await tx.$executeRaw`
    update "Receipt" r set result = jsonb_build_object('value', kept.result::jsonb)
    from unnest(${keys}::uuid[], ${results}::text[]) as kept (key, result) where r.key = kept.key`;
}

/** Whoever asks for several: the database knows none of them by name then. */
function asAll([first]: readonly Waiting[]): Viewer {
  const { viewer } = first as Waiting;
  return { ...withoutReceipt(viewer), kind: "system", userId: null, isAdmin: false, enrolmentId: null };
}

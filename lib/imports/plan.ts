import { byContent, type Owners, toldByMail } from "@/lib/imports/by-mail";
import { alikeEnough, areAlike, clustersOf, grouped, mailOf, mayBeOne } from "@/lib/imports/clusters";
import type { Candidate, Cluster, Decision, Outcome } from "@/lib/imports/outcomes";
import type { OrganisationRow } from "@/lib/imports/record";
import { whoIsLike, whoMayBe } from "@/lib/organisations/name-index";
import { nameKey } from "@/lib/organisations/names";
import { identified, type Known, placeKey } from "@/lib/organisations/rules";
import { inTurns } from "@/lib/threads/turns";

/** What the register knows: its organisations, and whose people have which address (in small letters). */
export type Register = {
  organisations: readonly Known[];
  byEmail: ReadonlyMap<string, readonly string[]>;
  /** Rows of earlier files by their marks: which organisation each became, or null where it was left. */
  seen: ReadonlyMap<string, string | null>;
};

/** Names of a file have to be more alike than that of the register: it holds many of a kind. */
const alikeInFile = 0.75;

/**
 * What becomes of each row. One is known by its business ID, its name and town, or an address of one of its people; what looks like
 * somebody of the register or of another row is in doubt until it is decided; the rest is new. The order of the rows changes nothing.
 * A row that came before is what it became then, and one that was left then comes by somebody's word only: the same file changes
 * nothing.
 */
export async function planned(
  rows: readonly OrganisationRow[],
  register: Register,
  decisions: ReadonlyMap<number, Decision>,
): Promise<Map<number, Outcome>> {
  const lookUp = await registerIndex(register);
  const named = withoutConflicts(
    await inTurns(rows, (row) => ({ row, found: lookUp.byFacts(row) })),
    register,
  );
  const left = (row: OrganisationRow) => register.seen.get(row.mark) === null;
  const found = withNumbers(named, register).map((one) => (left(one.row) ? { ...one, found: null } : one));
  const owners = ownersOf(register, found);
  const told = toldByMail(
    clustersOf(found.flatMap((one) => (one.found ? [] : [one.row]))),
    owners,
    lookUp.byId,
  );
  const wasLeft = (cluster: Cluster) => cluster.rows.some(left);
  const known = [...told.known].filter(([cluster]) => !wasLeft(cluster));
  const clusters = told.clusters.filter((cluster) => !told.known.has(cluster) || wasLeft(cluster));
  const inFile = await fileIndex(clusters);
  const decided = await inTurns(clusters, (cluster): [Cluster, Draft] => [
    cluster,
    draftOf(
      cluster,
      [...lookUp.possible(cluster, owners), ...inFile(cluster)],
      decidedOf(cluster, decisions),
      wasLeft(cluster),
    ),
  ]);
  const drafts = new Map(
    decided.flatMap(([{ rows: own }, draft]) => own.map(({ number }) => [number, draft])),
  );
  return new Map([
    ...found.flatMap(({ row, found: sure }): [number, Outcome][] =>
      sure ? [[row.number, { kind: "known", ...sure }]] : [],
    ),
    ...known.flatMap(([{ rows: own }, { id }]) =>
      own.map(({ number }): [number, Outcome] => [number, { kind: "known", organisation: id, by: "mail" }]),
    ),
    ...[...drafts].map(([number, draft]): [number, Outcome] => [number, followed(draft, drafts)]),
  ]);
}

type Sure = { organisation: string; by: "before" | "business-id" | "name" | "mail" };
type Found = { row: OrganisationRow; found: Sure | null };

async function registerIndex({ organisations, seen }: Register) {
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const byNumber = new Map(
    organisations.flatMap((one) => (one.businessId ? [[one.businessId, one.id]] : [])),
  );
  const byName = new Map(
    grouped(
      organisations.flatMap((one) => [...new Set(one.names.map(nameKey))].map((key) => ({ key, one }))),
      ({ key }) => key,
    ),
  );
  const [mayBe, isLike] = [await whoMayBe(organisations), await whoIsLike(organisations, alikeEnough)];
  const owning = (row: OrganisationRow, owners: Owners) =>
    mailOf(row).flatMap((mail) => [...(owners.get(mail) ?? [])].flatMap((id) => byId.get(id) ?? []));
  return {
    byId,
    byFacts(row: OrganisationRow): Sure | null {
      const before = seen.get(row.mark);
      if (before) return { organisation: before, by: "before" };
      const numbered = row.businessId ? byNumber.get(row.businessId) : undefined;
      if (numbered) return { organisation: numbered, by: "business-id" };
      const alike = (byName.get(nameKey(row.name)) ?? []).map(({ one }) => one);
      const named = identified(row, alike);
      return named ? { organisation: named, by: "name" } : null;
    },
    possible(cluster: Cluster, owners: Owners): Candidate[] {
      const named = cluster.names.flatMap((name) => [
        ...mayBe(name),
        ...isLike(name).filter((one) => areAlike([name], one.names)),
      ]);
      const possible = named.filter((one) => mayBeOne(cluster, one));
      const mailed = cluster.rows
        .flatMap((row) => owning(row, owners))
        .filter((one) => !(one.businessId && cluster.businessId));
      return distinct([...possible, ...mailed].map(({ id }) => ({ organisation: id })));
    },
  };
}

/**
 * Rows that are taken for one organisation of the register by its name, and say different numbers or towns of it, which it does not
 * say itself, are not all of it: somebody has to look.
 */
function withoutConflicts(found: readonly Found[], { organisations }: Register): Found[] {
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const named = found.filter((one) => one.found?.by === "name");
  const split = new Set(
    grouped(named, (one) => one.found?.organisation ?? "").flatMap(([id, own]) => {
      const known = byId.get(id);
      const numbers = known?.businessId ? [] : own.flatMap(({ row }) => row.businessId ?? []);
      const towns = placeKey(known?.municipality ?? "")
        ? []
        : own.flatMap(({ row }) => placeKey(row.municipality) ?? []);
      return new Set(numbers).size > 1 || new Set(towns).size > 1 ? [id] : [];
    }),
  );
  const says = ({ row }: Found) => row.businessId !== null || placeKey(row.municipality) !== null;
  return found.map((one) =>
    one.found?.by === "name" && split.has(one.found.organisation) && says(one)
      ? { ...one, found: null }
      : one,
  );
}

/** A business ID that a row brings to an organisation that has none is that one's for the other rows too; of two it is nobody's. */
function withNumbers(found: readonly Found[], { organisations }: Register): Found[] {
  const lacking = new Set(organisations.filter((one) => !one.businessId).map(({ id }) => id));
  const brought = found.filter(
    (one) => one.found && one.row.businessId && lacking.has(one.found.organisation),
  );
  const claims = new Map(
    grouped(brought, ({ row }) => row.businessId ?? "").map(([number, own]) => [
      number,
      new Set(own.flatMap((one) => one.found?.organisation ?? [])),
    ]),
  );
  return found.map((one) => {
    const [owner, ...others] = claims.get(one.row.businessId ?? "") ?? [];
    if (!owner || one.found?.by === "before") return one;
    if (others.length > 0) return { ...one, found: null };
    return one.found ? one : { ...one, found: { organisation: owner, by: "business-id" } };
  });
}

/** Whose an address is: as the register says, and as the rows say that are of somebody for sure. */
function ownersOf({ byEmail }: Register, found: readonly Found[]): Owners {
  const owners = new Map([...byEmail].map(([mail, ids]) => [mail, new Set(ids)]));
  for (const { row, found: sure } of found)
    for (const mail of sure ? mailOf(row) : [])
      owners.set(mail, new Set([...(owners.get(mail) ?? []), sure?.organisation ?? ""]));
  return owners;
}

/** Whom else of the file a cluster may be: one that is listed before it by what it says, never by where it stands. */
async function fileIndex(clusters: readonly Cluster[]) {
  const listed = [...clusters].sort(byContent);
  const place = new Map(listed.map((cluster, at) => [cluster.first, at]));
  const [mayBe, isLike] = [await whoMayBe(listed), await whoIsLike(listed, alikeInFile)];
  return (cluster: Cluster): Candidate[] => {
    const own = place.get(cluster.first) ?? 0;
    const alike = cluster.names.flatMap((name) => [
      ...mayBe(name),
      ...isLike(name).filter((one) => areAlike([name], one.names, alikeInFile)),
    ]);
    const before = alike.filter((one) => (place.get(one.first) ?? 0) < own && mayBeOne(cluster, one));
    return distinct([...cluster.among, ...before.map(({ first }) => first)].map((row) => ({ row })));
  };
}

/** What was said of any of its rows. */
function decidedOf({ rows }: Cluster, decisions: ReadonlyMap<number, Decision>): Decision | undefined {
  const numbers = rows.map(({ number }) => number).sort((a, b) => a - b);
  return numbers.flatMap((number) => decisions.get(number) ?? [])[0];
}

/** An outcome that may still point to another row. */
type Draft =
  | Exclude<Outcome, { kind: "known"; by: Sure["by"] }>
  | { kind: "same"; row: number; otherwise: Outcome };

function draftOf(
  { first }: Cluster,
  candidates: Candidate[],
  decision: Decision | undefined,
  wasLeft: boolean,
): Draft {
  const doubt = { kind: "doubt", first, candidates } as const;
  if (decision === "leave") return { kind: "left", first };
  if (decision === "new" || (candidates.length === 0 && !wasLeft)) return { kind: "new", first };
  const chosen = candidates.find(
    (one) => keyOf(one) === (typeof decision === "object" ? keyOf(decision) : null),
  );
  if (!chosen) return doubt;
  if ("row" in chosen) return { kind: "same", row: chosen.row, otherwise: doubt };
  return { kind: "known", organisation: chosen.organisation, by: "decision" };
}

/** Rows that are said to be the same as another become what that one is; where that is undecided or left out, they wait. */
function followed(draft: Draft, drafts: ReadonlyMap<number, Draft>): Outcome {
  let at: Draft | undefined = draft;
  for (let steps = 0; at?.kind === "same" && steps <= drafts.size; steps++) at = drafts.get(at.row);
  if (draft.kind !== "same") return draft as Outcome;
  if (at?.kind === "known") return { ...at, by: "decision" };
  return at?.kind === "new" ? at : draft.otherwise;
}

function keyOf(candidate: Candidate): string {
  return "row" in candidate ? `row ${candidate.row}` : candidate.organisation;
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [keyOf(one), one])).values()];
}

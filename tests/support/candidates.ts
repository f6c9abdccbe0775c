import fc from "fast-check";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import type { DemoAssociation } from "@/prisma/seed/associations/demo-association";

/** A candidate of whom nothing is known but what is said here. */
export function candidate(id: string, known: Partial<Candidate> = {}): Candidate {
  return {
    ...{ id, name: id, organisationId: `org-${id}`, municipality: "", languages: ["fi"] },
    ...{ names: [known.name ?? id], businessId: null, contacts: [], apart: [] },
    ...{ needs: [], offers: [], peers: [], hopes: [], times: [], months: [] },
    ...{ remote: null, hosting: null, access: [], accessNeeds: [], interpretation: false },
    ...{ wishes: [], ratherNot: [], tried: [], met: [], metPeople: [] },
    ...known,
  };
}

/** A demo association as a candidate, under its key. */
export function fromAssociation({ key, name, answers }: DemoAssociation): Candidate {
  const list = (field: string) => [answers[field] ?? []].flat();
  const named = (field: string) => list(field).map((wished) => ({ organisationId: null, name: wished }));
  return candidate(key, {
    name,
    municipality: list("municipality")[0] ?? "",
    needs: list("needs"),
    offers: list("offers"),
    peers: list("peers"),
    hopes: list("hopes"),
    languages: list("workingLanguages"),
    times: list("times"),
    months: list("months"),
    remote: list("remote")[0] ?? null,
    hosting: list("hosting")[0] ?? null,
    access: list("access"),
    accessNeeds: list("accessNeeds"),
    interpretation: list("interpretation").join("") !== "",
    wishes: named("wishes"),
    ratherNot: named("ratherNot"),
  });
}

const some = (keys: string[], max: number) => fc.subarray(keys, { maxLength: max });
const named = fc
  .subarray(["0", "1", "2", "3"], { maxLength: 2 })
  .chain((ids) =>
    fc.boolean().map((settled) => ids.map((name) => ({ organisationId: null, name, settled }))),
  );

/** Any candidate under a number for an id; others are named by theirs. */
export function anyCandidate(id: number): fc.Arbitrary<Candidate> {
  return fc
    .record({
      municipality: fc.constantFrom("", "Espoo", "Helsinki", "Tampere", "Oulu", "ei missään"),
      needs: some(["p", "q", "r", "s", "other"], 3),
      offers: some(["p", "q", "r", "s", "other"], 3),
      peers: some(["board", "volunteers"], 2),
      hopes: some(["peer-support", "cooperation"], 2),
      languages: some(["fi", "sv", "other"], 2),
      times: some(["day", "evening"], 2),
      months: some(["01", "02"], 2),
      remote: fc.constantFrom("yes", "if-need-be", "no", null),
      hosting: fc.constantFrom("own", "borrowed", "none", null),
      access: some(["step-free", "parking"], 2),
      accessNeeds: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        some(["step-free", "parking", "loop"], 2),
      ),
      interpretation: fc.boolean(),
      organisationId: fc.oneof({ weight: 6, arbitrary: fc.constant(`org-${id}`) }, fc.constant("org-0")),
      names: fc.oneof({ weight: 6, arbitrary: fc.constant([String(id)]) }, fc.constant(["0", String(id)])),
      businessId: fc.constantFrom(null, null, `000000${id}-0`),
      contacts: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(["maija", "matti", "mohamed"], 2)),
      apart: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(["org-0", "org-1", "org-2"], 1)),
      wishes: named,
      ratherNot: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, named),
      tried: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(["0", "1", "2"], 1)),
      met: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(["org-0", "org-1", "org-2"], 1)),
    })
    .map((known) => candidate(String(id), known));
}

/** Up to so many candidates. */
export function someCandidates(max: number, min = 0): fc.Arbitrary<Candidate[]> {
  return fc
    .integer({ min, max })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => anyCandidate(id))));
}

import { afterAll, beforeEach, expect, it } from "vitest";
import { removeFilter, saveFilter } from "@/lib/enrolments/filter-commands";
import { listSavedFilters } from "@/lib/enrolments/filter-queries";
import { emptyDatabase, rows } from "../../support/database";
import { sevenAssociations } from "../../support/seven";
import { closeDatabase, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("a filter is kept by its owner alone, once under each name, as the list understands it, and goes with their coordinating", async () => {
  const seven = await sevenAssociations();
  const programmeId = seven.programme.id;
  const [kaisa, tuomo, vieno] = [seven.coordinator, seven.colleague, seven.stranger].map(viewerOf);
  if (!kaisa || !tuomo || !vieno) throw new Error("there are three");
  const save = (viewer: typeof kaisa, name: string, filter: string) =>
    saveFilter(viewer, { programmeId, name, filter });
  const names = async (viewer: typeof kaisa) =>
    (await listSavedFilters(viewer, programmeId)).map(({ name, query }) => `${name}: ${query}`);
  await save(kaisa, "Päätettävät", "?state=SUBMITTED&page=3&dispatch=x&lost=2&sort=name");
  await save(kaisa, "Ilman paria", "?paired=no");
  await save(tuomo, "Päätettävät", "?state=WAITLISTED");
  expect(await names(kaisa)).toEqual(["Ilman paria: paired=no", "Päätettävät: state=SUBMITTED&sort=name"]);
  expect(await names(tuomo)).toEqual(["Päätettävät: state=WAITLISTED"]);
  expect(await names(vieno)).toEqual([]);
  const refused = (code: string) => ({ refusal: { code } });
  await expect(save(kaisa, "Päätettävät", "?paired=yes")).rejects.toMatchObject(refused("filter-name-taken"));
  await expect(save(kaisa, "Kaikki", "?page=2")).rejects.toMatchObject(refused("not-found"));
  await expect(save(vieno, "Vieras", "?paired=no")).rejects.toMatchObject(refused("not-found"));
  const [{ id: filterId } = { id: "" }] = await listSavedFilters(kaisa, programmeId);
  for (const other of [tuomo, vieno])
    await expect(removeFilter(other, { programmeId, filterId })).rejects.toMatchObject(refused("not-found"));
  await removeFilter(kaisa, { programmeId, filterId });
  expect(await names(kaisa)).toEqual(["Päätettävät: state=SUBMITTED&sort=name"]);
  await rows(`delete from "Coordinator" where "userId" = $1`, [seven.coordinator.id]);
  expect(await rows(`select name from "SavedFilter"`)).toEqual([{ name: "Päätettävät" }]);
  expect(await names(tuomo)).toEqual(["Päätettävät: state=WAITLISTED"]);
});

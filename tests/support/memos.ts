import { rows } from "./database";
import { betweenVisits } from "./visits";
import type { PairWorld } from "./world";

/** The address of the first meeting's memo. */
export const firstMemo = "memo.visit-1";

/** A group of a format with a memo of each meeting, of which the first has been held. */
export async function memoWorld(now = new Date()): Promise<PairWorld> {
  const world = await betweenVisits(now);
  await rows(`update "Programme" set format = 'organisation-visit' where id = $1`, [world.programme.id]);
  return world;
}

/** A memo as its form sends it, with a sentence planted in it. */
export function memoParts(planted = "Opimme kysymään."): Record<string, string> {
  return {
    ...{ "part-when": "22.2.2027, Espoo", "part-who": "4 osallistujaa", "part-theme": "Nuoret mukaan" },
    ...{ "part-learned": planted, "part-home": "Aamukahvit, Aino, maaliskuussa", "part-onward": "" },
  };
}

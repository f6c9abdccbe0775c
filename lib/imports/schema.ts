import { z } from "zod";
import { limits } from "@/lib/imports/limits";

/** What a coordinator says that columns say: the fields of the page are called by their places. */
export const Said = z
  .object({ id: z.uuid() })
  .catchall(z.unknown())
  .transform(({ id, ...fields }) => {
    const columns: string[] = [];
    for (const [name, said] of Object.entries(fields)) {
      const [, at] = /^column-(\d{1,3})$/.exec(name) ?? [];
      if (at && Number(at) < limits.columns && typeof said === "string") columns[Number(at)] = said;
    }
    return { id, columns: Array.from(columns, (said) => said ?? "") };
  });

/** What has been decided of rows: the fields of the page are called by their numbers. */
export const Decided = z
  .object({ id: z.uuid(), page: z.coerce.number().int().default(1) })
  .catchall(z.unknown())
  .transform(({ id, page: number, ...fields }) => ({
    ...{ id, page: number },
    decisions: Object.fromEntries(
      Object.entries(fields).flatMap(([name, said]): [string, string][] =>
        /^row-\d{1,7}$/.test(name) && typeof said === "string" ? [[name.slice(4), said]] : [],
      ),
    ),
  }));

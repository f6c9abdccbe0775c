import { z } from "zod";
import { RefusedFields } from "@/lib/kernel/refusals";

/** A command whose refusal is about some fields of its form: said at these fields, as what a schema finds is. */
export async function atFields<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof RefusedFields)) throw error;
    throw new z.ZodError(
      error.fields.map(({ field, refusal }) => ({
        code: "custom" as const,
        path: [field],
        message: refusal.code,
        params: { refusal },
      })),
    );
  });
}

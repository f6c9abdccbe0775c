import { z } from "zod";
import { givenAnswers } from "@/lib/endorsements/rules";
import { lineOrEmpty, longTextOrEmpty, orNull } from "@/lib/forms/fields";

/** What a supervisor says by their link. */
export const Endorsing = z
  .object({
    token: lineOrEmpty(100),
    endorses: z.enum(givenAnswers, "choose"),
    words: orNull(longTextOrEmpty(1000)),
  })
  .refine(({ endorses, words }) => endorses !== "limits" || words !== null, {
    path: ["words"],
    error: "required",
  });
export type Endorsing = z.infer<typeof Endorsing>;

/** A yes is taken back by the link of its receipt. */
export const TakingBack = z.object({
  token: lineOrEmpty(100),
  words: orNull(longTextOrEmpty(1000)),
});
export type TakingBack = z.infer<typeof TakingBack>;

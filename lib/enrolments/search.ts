import { askedWords, having, organisationsWith } from "@/lib/organisations/search";
import type { Prisma } from "@/prisma/client/client";

/**
 * Enrolments that what somebody says on the phone may be about: each of its words stands in the name, another name of the
 * organisation, the municipality, the reference, the business ID, or the name, address or number of one who takes part.
 */
export function enrolmentsFound(text: string): Prisma.EnrolmentWhereInput {
  return {
    AND: askedWords(text).map((word) => ({
      OR: [
        having(word),
        { organisation: organisationsWith(word) },
        { participants: { some: { leftAt: null, user: having(word) } } },
      ],
    })),
  };
}

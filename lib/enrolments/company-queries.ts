import { type LoadedCompany, loadCompany } from "@/lib/enrolments/company-loading";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** What whoever has the link of a company may read of it, and where they stand to it; null where the link has ended. */
export async function getCompanyByLink(viewer: Viewer, linkId: string) {
  return read(viewer, async (db) => {
    const company = await loadCompany(db, { linkId });
    if (!company) return null;
    const { enrolmentId } = company;
    const own = await db.participant.findFirst({
      where: { enrolmentId, userId: userIdOf(viewer) },
      select: { leftAt: true },
    });
    return { ...company, standing: own ? (own.leftAt ? ("left" as const) : ("in" as const)) : null };
  });
}

/** The company of an enrolment that the viewer has been shown, for whoever keeps its people; null where its people are no company. */
export function getCompany(viewer: Viewer, enrolmentId: string): Promise<LoadedCompany | null> {
  return read(viewer, (db) => loadCompany(db, { enrolmentId }));
}

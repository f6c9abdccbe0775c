import { seatedPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Question } from "@/lib/surveys/definition";
import { isOfHosts } from "@/lib/surveys/rules";

/** The names of the hosts of an enrolment's programme, where one of the questions asks which of them somebody would like to visit. */
export async function hostsToWish(
  viewer: Viewer,
  enrolmentId: string,
  { format, questions }: { format: Format; questions: readonly Question[] },
): Promise<string[]> {
  const part = seatedPart(format)?.key;
  if (part === undefined || !questions.some(isOfHosts)) return [];
  const hosts = await read(viewer, (db) =>
    db.enrolment.findMany({
      where: { part, state: "ACCEPTED", programme: { enrolments: { some: { id: enrolmentId } } } },
      select: { name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
  return [...new Set(hosts.map(({ name }) => name))];
}

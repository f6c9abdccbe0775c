import { isValidElement } from "react";
import { expect, test } from "vitest";
import { ReportThemes } from "@/components/reports/report-numbers";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import type { Format } from "@/lib/formats/recipe";
import type { Report } from "@/lib/reports/report-queries";

const report = (format: Format) =>
  ({ format, needs: [], offers: [], talked: [] }) as Pick<
    Report,
    "format" | "needs" | "offers" | "talked"
  > as Report;
const [part] = peerVisits.parts;
const nameOnly: Format = { ...peerVisits, parts: [{ ...part, reads: { name: part.reads.name } }] };

test("a report tells that nobody has chosen themes yet only where somebody is asked for them", () => {
  const shown = (format: Format) => ReportThemes({ locale: "fi", report: report(format), themes: [] });
  expect(isValidElement(shown(peerVisits))).toBe(true);
  expect(shown(nameOnly)).toBeNull();
});

import { pathSteps, pathWords } from "@/components/board/stations";
import { Stones, stonesBox } from "@/components/ui/path-row";
import { pathSaid, worded } from "@/components/ui/path-words";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardGroup } from "@/lib/reports/board-queries";

type Drawn = { id: string; steps: ReturnType<typeof worded> };

/** The paths of groups by their ids: groups that stand alike share one. */
export function pathsOf(
  locale: Locale,
  groups: readonly BoardGroup[],
  now: Date,
  ids: string,
): Map<string, Drawn> {
  const alike = new Map<string, Drawn>();
  return new Map(
    groups.map((group) => {
      const steps = pathSteps(locale, group, now);
      const key = steps.map((step) => `${step.label} ${step.status}`).join();
      const words = pathWords(locale, group.programme.format);
      const drawn = alike.get(key) ?? { id: `${ids}path-${alike.size}`, steps: worded(locale, steps, words) };
      alike.set(key, drawn);
      return [group.id, drawn] as const;
    }),
  );
}

/** The drawings that the rows of a page use, each once, and what they say. */
export function BoardPaths({
  locale,
  format,
  paths,
}: {
  locale: Locale;
  format: Format;
  paths: Map<string, Drawn>;
}) {
  const label = translator(locale, "board", format)("group.path");
  const all = [...new Set(paths.values())];
  return (
    <div hidden>
      <svg aria-hidden="true">
        {all.map(({ id, steps }) => (
          <symbol key={id} id={`${id}-drawn`} viewBox={stonesBox(steps)} preserveAspectRatio="xMinYMid">
            <Stones steps={steps} />
          </symbol>
        ))}
      </svg>
      {all.map(({ id, steps }) => (
        <span key={id} id={id}>
          {pathSaid(label, steps)}
        </span>
      ))}
    </div>
  );
}

/** The path of one row. */
export function PathHere({ drawn }: { drawn: Drawn | undefined }) {
  if (!drawn) return null;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what it says is written once for all rows that stand alike
    <svg role="img" aria-labelledby={drawn.id}>
      <use href={`#${drawn.id}-drawn`} />
    </svg>
  );
}

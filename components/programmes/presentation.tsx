import { Icon } from "@/components/ui/icon";
import type { Presentation } from "@/lib/formats/presentation";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  presentation: Presentation;
  /** Of the headings: below that of a section, or of the format's own where several are told about. */
  level?: 3 | 4;
};

const factsClass =
  "grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 [&_svg]:row-span-2 [&_svg]:mt-0.5 [&_svg]:text-spruce";

// The steps stand along a dotted path, each at its own stone.
const storyClass = "max-w-measure [counter-reset:step]";
const stoneClass =
  "relative ps-15 pb-7 [counter-increment:step] before:absolute before:start-0 before:-top-0.5 before:z-1 before:grid before:size-9 before:place-items-center before:rounded-full before:border-[2.5px] before:border-ink before:bg-surface before:font-bold before:tabular-nums before:content-[counter(step)] after:absolute after:start-4 after:top-10 after:bottom-1 after:border-s-4 after:border-dotted after:border-edge last:after:hidden";

/** What a format is, in a few facts. */
export function FormatFacts({ locale, presentation: { facts }, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className={factsClass}>
      {facts.map(({ key, icon, title, text }) => (
        <li key={key} className="grid grid-cols-[32px_minmax(0,1fr)] content-start gap-x-3.5">
          <Icon name={icon} size="fact" />
          <Heading className="text-lg leading-[1.3]">{title[locale]}</Heading>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ul>
  );
}

/** What happens, from the answer to the last meeting. */
export function FormatStory({ locale, presentation: { story }, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol className={storyClass}>
      {story.map(({ key, title, text }) => (
        <li key={key} className={stoneClass}>
          <Heading className="pt-0.75 text-lg leading-[1.3]">{title[locale]}</Heading>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ol>
  );
}

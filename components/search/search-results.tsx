import { Section } from "@/components/layout/page";
import { EnrolmentStatus } from "@/components/manage/enrolment-status";
import { ProgrammeStatus } from "@/components/manage/programme-status";
import { EmptyState } from "@/components/ui/empty-state";
import { SideList } from "@/components/ui/side-list";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import type { FoundIn } from "@/lib/search/queries";
import { type Hit, type SourceKey, shownOfOne } from "@/lib/search/rules";
import { formatDateTime } from "@/lib/time/format";

type Props = {
  locale: Locale;
  words: string;
  found: readonly FoundIn[];
  /** The one source that is searched; null for all. */
  only: SourceKey | null;
  /** Where the same words, or others, are looked for. */
  at: (query: { words: string; of?: SourceKey }) => string;
  /** Names that are like what was typed. */
  like: readonly string[];
};

/** What was found, by what it is, each with what tells it from others and how it stands. */
export function SearchResults({ locale, words, found, only, at, like }: Props) {
  const t = translator(locale, "search");
  if (found.length === 0)
    return (
      <EmptyState title={t("nothing", { words })}>
        <p>{t("nothingHint")}</p>
        {like.length > 0 ? (
          <>
            <p className="mt-3">{t("like")}</p>
            <ul className="stack-xs">
              {like.map((name) => (
                <li key={name}>
                  <a href={at({ words: name })}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </EmptyState>
    );
  return (
    <>
      {found.map(({ source, hits, more }) => (
        <Section key={source} title={t(`sources.${source}`)} id={source}>
          <SideList>
            {hits.map((hit) => (
              <li key={hit.id}>
                <Named locale={locale} hit={hit} />
                <Standing locale={locale} hit={hit} />
              </li>
            ))}
          </SideList>
          {more ? (
            <p>
              {only ? (
                t("onlyFirst", { n: shownOfOne })
              ) : (
                <a href={at({ words, of: source })}>
                  {t("more")}
                  <span className="sr-only">: {t(`sources.${source}`)}</span>
                </a>
              )}
            </p>
          ) : null}
        </Section>
      ))}
      {only ? (
        <p>
          <a href={at({ words })}>{t("everything")}</a>
        </p>
      ) : null}
    </>
  );
}

/** What something is called and what tells it from others; a group that is its whole programme is called as that. */
function Named({ locale, hit: { name, also, programme, at } }: { locale: Locale; hit: Hit }) {
  const its = programme?.name[locale];
  const more = [...also, ...(name && its ? [its] : [])];
  return (
    <span className="min-w-0 wrap-anywhere">
      <a href={href(locale, at)}>{name || its || translator(locale, "search")("unnamed")}</a>
      {more.length > 0 ? <span className="block text-sm text-soft">{more.join(" · ")}</span> : null}
    </span>
  );
}

function Standing({ locale, hit: { stated, programme, when, mails } }: { locale: Locale; hit: Hit }) {
  if (mails !== null) return <span>{translator(locale, "search")("mails", { n: mails })}</span>;
  if (!stated) return null;
  const format = programme ? formatOf(programme.format) : null;
  if (stated.noun === "enrolment") return <EnrolmentStatus locale={locale} state={stated.state} />;
  if (stated.noun === "programme")
    return format ? <ProgrammeStatus locale={locale} format={format} state={stated.state} /> : null;
  const states = translator(locale, "states", format);
  const word = stated.noun === "group" ? states(`group.${stated.state}`) : states(`meeting.${stated.state}`);
  return (
    <span>
      {when ? `${formatDateTime(when.at, { locale, zone: when.zone })} · ` : null}
      {word}
    </span>
  );
}

import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Reloading, stopped } from "@/components/days/reloading";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { NowCard } from "@/components/ui/now-card";
import { TextField } from "@/components/ui/text-fields";
import type { FormAction } from "@/components/ui/use-sending";
import { signedInViewer } from "@/lib/auth/gate";
import { getSearch, type OwnSearchPage } from "@/lib/days/search-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatMonth, formatTime } from "@/lib/time/format";
import {
  lookAtAction,
  lookAwayAction,
  lowerHandAction,
  meetAction,
  raiseHandAction,
  unmeetAction,
} from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const find = cache(async (id: string) => {
  const own = isId(id) ? await getSearch(await signedInViewer(to.daySearch(id)), id) : null;
  return own ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "seeking")("title"));
}

/** Seconds after which the page loads itself anew, while there is nothing on it to be typed. */
const reloadAfter = 15;

/** Somebody looks for somebody new: types a number, sees who it is, says whether they had met. */
export default async function DaySearchPage({ params, searchParams }: Props) {
  const { reload } = await askedFor(searchParams, "reload");
  const { locale, meeting: id } = await params;
  const own = await find(id);
  const { round, met, looked, me, handUp } = own;
  const t = translator(locale, "seeking");
  const now = new Date();
  const types = round !== null && met.length === 0 && !looked && !handUp;
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.day(id)), label: translator(locale, "days")("own.page") }}
      eyebrow={round ? t("round", { number: round.number, of: round.of }) : own.programme[locale]}
      title={t("title")}
      lead={
        <>
          {t("mine", { number: me.number })}
          {round?.endsAt
            ? ` ${t("ends", { time: formatTime(round.endsAt, { locale, zone: own.timeZone }) })}`
            : ""}
        </>
      }
    >
      {types ? null : (
        <Reloading
          {...{ locale, seconds: reloadAfter, isStopped: reload === stopped }}
          to={{
            reloading: href(locale, to.daySearch(id)),
            stopped: href(locale, to.daySearch(id, { reload: stopped })),
          }}
        />
      )}
      {round ? <p className="max-w-measure">{round.guide[locale]}</p> : null}
      {round ? null : (
        <Notice locale={locale} tone="info">
          {t(me.isHere ? "notNow" : "notHere")}
        </Notice>
      )}
      {met.length > 0 ? (
        <Found {...{ locale, id, own, t }} />
      ) : looked ? (
        <Looked {...{ locale, id, own, looked, t }} />
      ) : round ? (
        <Looking {...{ locale, id, own, round, now, t }} />
      ) : null}
    </Page>
  );
}

type Part = { locale: Locale; id: string; own: OwnSearchPage; t: ReturnType<typeof translator<"seeking">> };

function Found({ locale, id, own, t }: Part) {
  return (
    <NowCard locale={locale} title={t("found")} waiting="nothing">
      <ul className="stack-sm list-none p-0 text-lg font-bold">
        {own.met.map((one) => (
          <li key={one.number}>
            <Sticker {...one} />
          </li>
        ))}
      </ul>
      <p>{t("foundLead")}</p>
      {own.met
        .filter(({ said }) => !said)
        .slice(0, 1)
        .map(({ number }) => (
          <div key={number} className="stack-sm">
            <p>{t("asked")}</p>
            <div className="row">
              <Press
                {...{ locale, id }}
                action={meetAction}
                more={{ number, knew: "no" }}
                label={t("sayNew")}
              />
              <Press
                {...{ locale, id }}
                action={meetAction}
                more={{ number, knew: "yes" }}
                label={t("sayKnew")}
              />
            </div>
          </div>
        ))}
      <Press {...{ locale, id }} action={unmeetAction} label={t("mistake")} tone="quiet" />
    </NowCard>
  );
}

function Looked({ locale, id, own, looked, t }: Part & { looked: NonNullable<OwnSearchPage["looked"]> }) {
  const { known, number } = looked;
  return (
    <NowCard locale={locale} title={t("person", { number, name: looked.name })}>
      {looked.agency ? <p className="font-bold">{looked.agency}</p> : null}
      {known ? (
        <p>
          {known === "today"
            ? t("knownToday")
            : t("knownBefore", { month: formatMonth(known, { locale, zone: own.timeZone }) })}
        </p>
      ) : null}
      <div className="row">
        <Press
          {...{ locale, id }}
          action={meetAction}
          more={{ number, knew: "no" }}
          label={t("new")}
          tone="primary"
        />
        <Press {...{ locale, id }} action={meetAction} more={{ number, knew: "yes" }} label={t("knew")} />
        <Press {...{ locale, id }} action={lookAwayAction} label={t("another")} tone="quiet" />
      </div>
    </NowCard>
  );
}

function Looking({
  locale,
  id,
  own,
  round,
  now,
  t,
}: Part & { round: NonNullable<OwnSearchPage["round"]>; now: Date }) {
  if (own.handUp)
    return (
      <Notice locale={locale} tone="info">
        <p>{t("handUp")}</p>
        <div className="row">
          <Press {...{ locale, id }} action={raiseHandAction} label={t("handAgain")} />
          <Press {...{ locale, id }} action={lowerHandAction} label={t("handDown")} tone="quiet" />
        </div>
      </Notice>
    );
  const time = formatTime(new Date(Math.ceil(round.handsFrom.getTime() / 60_000) * 60_000), {
    locale,
    zone: own.timeZone,
  });
  return (
    <>
      <Form
        action={lookAtAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id }}
        formKey={randomUUID()}
        submit={t("look")}
      >
        <TextField
          name="number"
          label={t("number")}
          hint={t("numberHint")}
          inputMode="numeric"
          autoComplete="off"
          width="year"
          required
        />
      </Form>
      <Section title={t("hand")} lead={t("handHint")}>
        {now < round.handsFrom ? (
          <p>{t("handFrom", { time })}</p>
        ) : (
          <p>
            <Press {...{ locale, id }} action={raiseHandAction} label={t("hand")} />
          </p>
        )}
      </Section>
    </>
  );
}

function Sticker({ number, name, agency }: { number: number; name: string; agency: string | null }) {
  return (
    <>
      {number} · {name}
      {agency ? <span className="block font-normal">{agency}</span> : null}
    </>
  );
}

type PressProps = {
  locale: Locale;
  id: string;
  action: FormAction;
  label: string;
  more?: Record<string, string | number>;
  tone?: "primary" | "quiet";
};

function Press({ locale, id, action, label, more, tone }: PressProps) {
  return (
    <ActionButton
      action={action}
      texts={formTexts(locale)}
      hidden={{ meetingId: id, ...more }}
      formKey={randomUUID()}
      label={label}
      tone={tone}
    />
  );
}

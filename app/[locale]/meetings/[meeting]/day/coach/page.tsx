import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { nameOfRound, RoundState } from "@/components/days/round-state";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { type CoachPage, getCoachPage, type RoundRow } from "@/lib/days/coach-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import {
  planRoundsAction,
  publishRoundAction,
  seatArrivalsAction,
  startRoundAction,
  stopRoundAction,
} from "./actions";
import { Keeping } from "./keeping";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const said = ["planned", "published", "started", "stopped", "seated", "kept", "sized"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "days")("coach.page"));
}

/** Where a day is run: who is here, its rounds one below the other, each with what can be done with it now. */
export default async function CoachPageOfDay({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.dayCoach(id));
  const day = isId(id) ? await getCoachPage(viewer, id, new Date()) : null;
  if (!day) notFound();
  const t = translator(locale, "days");
  const asked = (await askedFor(searchParams, "done")).done;
  const done = said.find((one) => one === asked);
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.meeting(id)), label: day.programme[locale] }}
      eyebrow={day.programme[locale]}
      title={t("coach.page")}
      actions={
        <>
          <LinkButton href={href(locale, to.dayScreen(id))} tone="secondary">
            {t("coach.screen")}
          </LinkButton>
          <LinkButton href={href(locale, to.door(id))} tone="secondary">
            {t("coach.door")}
          </LinkButton>
          {day.rounds.some(({ round }) => round.kind === "search") ? (
            <LinkButton href={href(locale, to.daySearchBoard(id))} tone="secondary">
              {translator(locale, "seeking")("board.title")}
            </LinkButton>
          ) : null}
          <LinkButton href={href(locale, to.doorPaper(id))} tone="secondary">
            {t("coach.paper")}
          </LinkButton>
        </>
      }
    >
      <Happened locale={locale} said={done ? t(`coach.done.${done}`) : null} />
      <DefinitionList
        items={[
          {
            term: t("coach.here"),
            value: [String(day.here), day.online > 0 ? t("coach.online", { count: day.online }) : ""]
              .filter(Boolean)
              .join(", "),
          },
          { term: t("coach.expected"), value: String(day.expected) },
          { term: t("coach.left"), value: String(day.left) },
        ]}
      />
      {day.over > 0 ? (
        <Notice locale={locale} tone="warning">
          {t("coach.over", { over: day.over })}
        </Notice>
      ) : null}
      {day.whyNot ? (
        <Notice locale={locale} tone="info">
          {t("coach.closed")}
        </Notice>
      ) : (
        <Plan {...{ locale, day }} />
      )}
      {day.rounds.map((row) => (
        <Round key={row.key} {...{ locale, day, row }} />
      ))}
      {day.whyNot ? null : <Keeping {...{ locale, day }} />}
    </Page>
  );
}

type Part = { locale: Locale; day: CoachPage };

function Plan({ locale, day }: Part) {
  const t = translator(locale, "days");
  const isSeated = day.rounds.some(({ live }) => live !== null && live.tables > 0);
  return (
    <Section title={t("plan.title")} lead={t(day.here > 0 ? "plan.leadHere" : "plan.leadExpected")}>
      <Form
        action={planRoundsAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: day.id }}
        formKey={randomUUID()}
        submit={t(isSeated ? "plan.again" : "plan.submit")}
        tone={isSeated ? "secondary" : "primary"}
      >
        <TextField
          name="tables"
          label={t("plan.tables")}
          hint={t("plan.tablesHint")}
          inputMode="numeric"
          autoComplete="off"
          width="year"
        />
      </Form>
      <p>
        <a className="inline-block min-h-6" href={href(locale, to.daySizes(day.id))}>
          {t("sizes.page")}
        </a>
        {day.tableSize === null ? "" : ` · ${t("sizes.chosen", { size: day.tableSize })}`}
      </p>
      {day.unseated > 0 ? (
        <div className="row">
          <ActionButton
            action={seatArrivalsAction}
            texts={formTexts(locale)}
            hidden={{ meetingId: day.id }}
            formKey={randomUUID()}
            label={t("plan.seat", { count: day.unseated })}
          />
        </div>
      ) : null}
    </Section>
  );
}

function Round({ locale, day, row }: Part & { row: RoundRow }) {
  const t = translator(locale, "days");
  const { live, round } = row;
  const hidden = { meetingId: day.id };
  const own = live ? { ...hidden, roundId: live.id, version: live.version } : hidden;
  const mayStart =
    !day.whyNot &&
    (round.kind === "tables" ? live?.state === "PUBLISHED" : !live || live.state === "PUBLISHED");
  const texts = formTexts(locale);
  return (
    <Section title={nameOfRound(locale, row)}>
      <RoundState {...{ locale, row, zone: day.timeZone }} />
      <div className="row">
        {live && live.tables > 0 ? (
          <LinkButton href={href(locale, to.dayRound(day.id, { round: row.key }))} tone="secondary">
            {t(live.state === "DRAFT" ? "round.look" : "round.tables")}
          </LinkButton>
        ) : null}
        {live?.state === "DRAFT" && !day.whyNot ? (
          <ActionButton
            action={publishRoundAction}
            {...{ texts, hidden: own }}
            formKey={randomUUID()}
            label={t("round.publish", { round: nameOfRound(locale, row) })}
            tone="primary"
          />
        ) : null}
        {mayStart ? (
          <ActionButton
            action={startRoundAction}
            {...{ texts, hidden: { ...hidden, key: row.key } }}
            formKey={randomUUID()}
            label={t("round.start", { round: nameOfRound(locale, row) })}
            tone={live?.state === "PUBLISHED" ? "primary" : "secondary"}
          />
        ) : null}
        {live?.state === "STARTED" && !day.whyNot ? (
          <ActionButton
            action={stopRoundAction}
            {...{ texts, hidden: own }}
            formKey={randomUUID()}
            label={t("round.stop", { round: nameOfRound(locale, row) })}
          />
        ) : null}
      </div>
    </Section>
  );
}

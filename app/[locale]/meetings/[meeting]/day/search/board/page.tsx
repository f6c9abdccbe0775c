import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { getSearchBoard, type SearchBoard } from "@/lib/days/search-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatTime } from "@/lib/time/format";
import { pairTheRestAction, typeSlipAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const find = cache(async (id: string) => {
  const board = isId(id) ? await getSearchBoard(await signedInViewer(to.daySearchBoard(id)), id) : null;
  return board ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "seeking")("board.title"));
}

/** How a round of looking for each other goes, for whoever runs the day: who stands alone, pairs for the rest, slips of paper. */
export default async function DaySearchBoardPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const board = await find(id);
  const t = translator(locale, "seeking");
  const { done, sets, left } = await askedFor(searchParams, "done", "sets", "left");
  const said = {
    paired: t("board.paired", { sets: countIn(sets), left: countIn(left) }),
    slip: t("board.slipDone"),
  };
  const { round, rounds } = board;
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.meeting(id)), label: board.programme[locale] }}
      eyebrow={round ? t("round", { number: round.number, of: round.of }) : board.programme[locale]}
      title={t("board.title")}
      actions={
        <>
          {board.runs ? (
            <LinkButton href={href(locale, to.dayCoach(id))} tone="secondary">
              {translator(locale, "days")("coach.page")}
            </LinkButton>
          ) : null}
          {board.keepsDoor ? (
            <LinkButton href={href(locale, to.door(id))} tone="secondary">
              {translator(locale, "days")("coach.door")}
            </LinkButton>
          ) : null}
        </>
      }
      lead={
        round?.endsAt
          ? t("ends", { time: formatTime(round.endsAt, { locale, zone: board.timeZone }) })
          : undefined
      }
    >
      <Happened locale={locale} said={done === "paired" || done === "slip" ? said[done] : null} />
      {round ? (
        <Alone {...{ locale, id, board, t }} />
      ) : (
        <Notice locale={locale} tone="info">
          {t("board.none")}
        </Notice>
      )}
      {rounds.length > 0 ? (
        <Section title={t("board.slip")} lead={t("board.slipHint")}>
          <Form
            action={typeSlipAction}
            texts={formTexts(locale)}
            hidden={{ meetingId: id }}
            formKey={randomUUID()}
            submit={t("board.save")}
            tone={round ? "secondary" : "primary"}
          >
            <RadioField
              name="roundId"
              label={t("board.which")}
              inline
              required
              defaultValue={rounds[0]?.id}
              options={rounds.map(({ id: value, number }) => ({ value, label: `${number}` }))}
            />
            <TextField
              name="one"
              label={t("board.one")}
              inputMode="numeric"
              autoComplete="off"
              width="year"
              required
            />
            <TextField
              name="other"
              label={t("board.other")}
              inputMode="numeric"
              autoComplete="off"
              width="year"
              required
            />
            <TextField
              name="third"
              label={t("board.third")}
              inputMode="numeric"
              autoComplete="off"
              width="year"
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  );
}

type Part = { locale: Locale; id: string; board: SearchBoard; t: ReturnType<typeof translator<"seeking">> };

function Alone({ locale, id, board, t }: Part) {
  const { alone } = board;
  return (
    <>
      <DefinitionList
        items={[
          { term: t("board.found"), value: `${board.pairs}` },
          { term: t("board.threes"), value: `${board.threes}` },
        ]}
      />
      <Section
        title={t("board.alone", { count: alone.length })}
        lead={alone.length > 0 ? t("board.restHint") : undefined}
      >
        {alone.length > 0 ? (
          <ActionButton
            action={pairTheRestAction}
            texts={formTexts(locale)}
            hidden={{ meetingId: id }}
            formKey={randomUUID()}
            label={t("board.rest")}
            tone="primary"
          />
        ) : null}
        <Table
          caption={t("board.alone", { count: alone.length })}
          captionHidden
          empty={t("board.nobody")}
          columns={[
            { key: "number", label: t("board.number"), numeric: true },
            { key: "name", label: t("board.name"), head: true },
            { key: "agency", label: t("board.agency") },
            { key: "hand", label: t("board.hand") },
          ]}
          rows={alone.map(({ number, name, agency, handUp }) => ({
            key: `${number}`,
            cells: { number, name, agency: agency ?? "–", hand: handUp ? t("board.handUp") : "–" },
          }))}
        />
      </Section>
    </>
  );
}

/** A number out of an address. */
function countIn(typed: string | undefined): number {
  return Math.min(1000, Math.max(0, Number.parseInt(typed ?? "", 10) || 0));
}

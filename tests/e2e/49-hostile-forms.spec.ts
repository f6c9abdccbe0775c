// Every field of every form that takes text is sent what should do no harm anywhere: it is refused with a page, or kept as it is.
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { crawl, read } from "../support/crawl";
import { rows } from "../support/database";
import { type FoundForm, findEveryForm, isTyped, labelOf } from "../support/every-form";
import { readers } from "../support/form-readers";
import { typedIntoForms } from "../support/hostile";
import { mailTo } from "../support/mail";
import { asItStands, formsIn, multipart, multipartType, type Part } from "../support/raw-forms";

// What is sent here by the hundred is not kept as a trace.
test.use({ trace: "off" });
test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what the server answers is the same for every screen");
  test.setTimeout(900_000);
});

/** How often each form is sent: its fields hold other strings each time, and neighbours hold different ones. */
const rounds = 3;
/** Moves that end something come last. */
const ending = /removal|withdrawal|cancellation|deletion|dissolution|refusal|agreement|attendance|matching/;

for (const [place, reader] of readers.filter(({ isShared }) => !isShared).entries())
  test(`attack low: whatever is typed into a form of ${reader.name} is refused with a page or kept as it is, and stays text`, async ({
    page,
    context,
  }) => {
    const { starts } = await reader.arrive(context);
    const forms = await findEveryForm(page, context.request, starts, 1);
    const wrong: string[] = [];
    const typed = new Map<string, string>();
    const sorted = forms
      .filter(({ controls }) => controls.some(takesText))
      .sort((a, b) => Number(ending.test(a.path)) - Number(ending.test(b.path)));
    expect(reader.name === "somebody asked to facilitate" ? 1 : sorted.length).toBeGreaterThan(0);
    for (const [at, found] of sorted.entries())
      for (let round = 0; round < rounds; round += 1) {
        const said = await sendHostile(page, context.request, found, place * 7 + at * rounds + round, typed);
        wrong.push(...said.map((what) => `${labelOf(found.entry)} at ${found.path}: ${what}`));
      }
    for (const { text, status, path } of await crawl(context.request, starts, { follow: () => false }))
      wrong.push(
        ...(status >= 500 ? [`${path}: ${status}`] : await wrongIn(page, text)).map(
          (what) => `${path}: ${what}`,
        ),
      );
    expect(wrong).toEqual([]);
    expect(typed.size).toBeGreaterThan(0);
    const { kept, others } = await keptOf(typed);
    expect(others).toEqual([]);
    // Others have no form that takes such texts.
    if (/^a (contact|facilitator|coordinator)$/.test(reader.name)) expect(kept).toBeGreaterThan(3);
    expect(await mailsWithMore(typed)).toEqual([]);
  });

test("attack low: and a page that is more than text is caught", async ({ page }) => {
  const odd =
    '<script>1</script><img src=x onerror=1><a href="javascript:1">x</a><form action="//evil.example"></form>';
  expect(await wrongIn(page, `<p>&lt;script&gt;</p>${odd}`)).toHaveLength(4);
  expect(
    await wrongIn(page, '<script nonce="a"></script><a href="/fi">&lt;img src=x onerror=1&gt;</a>'),
  ).toEqual([]);
});

const takesText = (control: { name: string; kind: string }) =>
  isTyped(control) && !/^(radio|checkbox|select)$/.test(control.kind);

/** Sends one form with a string of its own in each of its fields; returns what is wrong with the answer. */
async function sendHostile(
  page: Page,
  request: APIRequestContext,
  { path, index }: FoundForm,
  turn: number,
  typed: Map<string, string>,
): Promise<string[]> {
  const shown = await read(request, path);
  const form = (await formsIn(page, path, shown.text)).filter(({ controls }) =>
    controls.some(({ name }) => name === "shownTo"),
  )[index];
  // An earlier sending has ended it.
  if (shown.status !== 200 || !form) return [];
  const texts = new Map<string, string>();
  for (const [at, { name }] of form.controls.filter(takesText).entries()) {
    const mark = `h${turn}x${at}`;
    const text = `${typedIntoForms[(turn + at * 5) % typedIntoForms.length]} ${mark}`;
    texts.set(name, text);
    // Half a letter is none in the bytes that are sent.
    typed.set(mark, Buffer.from(text).toString());
  }
  const parts = asItStands(form).map(([name, value]): Part => [name, texts.get(name) ?? value]);
  const answer = await request.post(path, {
    ...{
      headers: {
        "content-type": multipartType,
        origin: new URL(test.info().project.use.baseURL ?? "").origin,
      },
    },
    ...{ data: multipart(parts), maxRedirects: 0, timeout: 60_000 },
  });
  const status = answer.status();
  if (status >= 500) return [`${status} to ${JSON.stringify([...texts.values()]).slice(0, 200)}`];
  if (status >= 300 && status < 400) {
    const { pathname, origin } = new URL(answer.headers().location ?? "", answer.url());
    return origin === new URL(answer.url()).origin && pathname.startsWith("/fi")
      ? []
      : [`leads to ${origin}${pathname}`];
  }
  const text = await answer.text();
  return text.includes("<html") ? wrongIn(page, text) : [`${status} without a page`];
}

/** What stands in a page that none of ours has: a script without its nonce, a handler, an address that runs or leads away. */
function wrongIn(page: Page, html: string): Promise<string[]> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, "text/html");
    const odd = [
      ...document.querySelectorAll(
        'script:not([nonce]), [onerror], [onmouseover], img[src="x"], a[href^="javascript:" i]',
      ),
      ...document.querySelectorAll('a[href*="evil.example"], form[action*="evil.example"]'),
    ];
    return odd.map((element) => element.outerHTML.slice(0, 120));
  }, html);
}

/** How many of the typed texts are in the database, and those that are there otherwise: shortened, escaped, run together with something else. */
async function keptOf(typed: ReadonlyMap<string, string>): Promise<{ kept: number; others: string[] }> {
  const columns = await rows<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.data_type in ('text', 'jsonb') and c.table_name not like '\\_%'`,
  );
  const found = await rows<{ at: string; text: string }>(
    columns
      .map(({ table, column }) => {
        const said = `jsonb_path_query(to_jsonb(t."${column}"), 'strict $.**') #>> '{}'`;
        return `select '${table}.${column}' as at, text from (select ${said} as text from "${table}" t) s where text ~ ' h[0-9]+x[0-9]+$'`;
      })
      .join(" union "),
  );
  const own = found.flatMap(({ at, text }) => {
    const sent = typed.get(/h\d+x\d+$/.exec(text)?.[0] ?? "");
    return sent === undefined ? [] : [{ at, text, sent }];
  });
  const others = own.filter(({ text, sent }) => plain(text) !== plain(sent));
  return { kept: own.length, others: others.map(({ at, text, sent }) => `${at}: ${text} for ${sent}`) };
}

/** A text without what forms take out of a line, and with one kind of space. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Mails whose headers say more than one line, or one that was typed. */
async function mailsWithMore(typed: ReadonlyMap<string, string>): Promise<string[]> {
  const people = await rows<{ address: string }>(
    `select distinct "toAddress" as address from "Email" where state = 'SENT' and params::text ~ ' h[0-9]+x[0-9]+'`,
  );
  const mails = (await Promise.all(people.slice(-50).map(({ address }) => mailTo(address)))).flat();
  expect(typed.size).toBeGreaterThan(0);
  return mails.flatMap(({ subject, headers, to }) => [
    ...(/[\p{Cc}\p{Bidi_Control}]/u.test(subject) ? [`subject ${subject}`] : []),
    ...(Object.keys(headers).some((name) => /^(bcc|cc|x-evil)$/i.test(name))
      ? [`headers ${Object.keys(headers)}`]
      : []),
    ...(to.length === 1 ? [] : [`to ${to}`]),
  ]);
}

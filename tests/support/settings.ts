/** Gives this process the settings that lib/kernel/env wants, before anything asks for them. */
export function testSettings(databaseUrl = "postgresql://nobody@127.0.0.1:1/none"): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: "",
    APP_ORIGIN: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
    KYLASSA_NOTE_KEY: Buffer.alloc(32, "notes").toString("base64"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "actions").toString("base64"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "Kylässä <kylassa@kylassa.example>",
  });
}

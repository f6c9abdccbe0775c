/** The settings of a server on this machine: the same names that a production server gets from its environment. */
export function localSettings({ databaseUrl, port, smtpPort, secrets }) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    // Somebody's address of another database is not this one's.
    DATABASE_DIRECT_URL:
      databaseUrl === process.env.DATABASE_URL ? (process.env.DATABASE_DIRECT_URL ?? "") : "",
    APP_ORIGIN: `http://localhost:${port}`,
    PORT: String(port),
    NEXTAUTH_SECRET: secrets.auth,
    KYLASSA_NOTE_KEY: secrets.notes,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actions,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: "Kylässä <kylassa@kylassa.example>",
    KYLASSA_DEMO: "1",
    KYLASSA_LOG_FORM: "text",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

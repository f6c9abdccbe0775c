import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

export type MailServer = {
  port: number;
  /** What has been taken, in order, with the addresses of the envelope. */
  taken: { mail: ParsedMail; raw: string; to: string[] }[];
  /** How often somebody has connected. */
  connected: () => number;
  /** What the server says to a sender, a receiver or a message: an error with a responseCode, or nothing. */
  answer: {
    sender: () => Error | null;
    receiver: (address: string) => Error | null | Promise<null>;
    message: () => Error | null;
  };
  /** What it does once it has taken a message: answers, answers after so many milliseconds, or ends the connection without a word. */
  afterTheDot: () => "answers" | "drops" | number;
  stop: () => Promise<void>;
};

/** A mail server on this machine that keeps what it takes; one that `refusesLogin` takes nothing without a login, and takes none. */
export async function startMailServer(port = 0, { refusesLogin = false } = {}): Promise<MailServer> {
  const taken: MailServer["taken"] = [];
  const answer: MailServer["answer"] = { sender: () => null, receiver: () => null, message: () => null };
  let connected = 0;
  const server = new SMTPServer({
    authOptional: !refusesLogin,
    disabledCommands: refusesLogin ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 50,
    onConnect: (_session, done) => {
      connected += 1;
      done();
    },
    onAuth: (_login, _session, done) => done(refusal(535, "5.7.8 authentication failed")),
    onMailFrom: (_address, _session, done) => done(answer.sender()),
    onRcptTo: async ({ address }, _session, done) => done(await answer.receiver(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const refused = answer.message();
        if (refused) return done(refused);
        const raw = Buffer.concat(chunks).toString();
        const mail = await simpleParser(raw);
        taken.push({ mail, raw, to: session.envelope.rcptTo.map(({ address }) => address) });
        const next = made.afterTheDot();
        if (next === "answers") return done();
        if (next === "drops") return drop(session);
        setTimeout(done, next);
      });
    },
  });
  const drop = ({ id }: SMTPServerSession) => {
    for (const connection of server.connections as Set<Connection>)
      if (connection.session.id === id) connection._socket.destroy();
  };
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.server.address();
  const made: MailServer = {
    port: typeof address === "object" && address ? address.port : 0,
    taken,
    connected: () => connected,
    answer,
    afterTheDot: () => "answers",
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}

type Connection = { session: SMTPServerSession; _socket: { destroy: () => void } };

/** A refusal by the mail server with this code. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

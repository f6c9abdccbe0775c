-- A person changes their own address: asked for while signed in, confirmed by a link that is mailed to the new one.

CREATE TABLE "AddressChange" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "tokenHash" TEXT,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AddressChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "AddressChange_tokenHash_key" ON "AddressChange"("tokenHash");
CREATE INDEX "AddressChange_userId_idx" ON "AddressChange"("userId");
CREATE INDEX "AddressChange_expiresAt_idx" ON "AddressChange"("expiresAt");

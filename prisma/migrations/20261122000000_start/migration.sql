-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('PERSONAL', 'ENROLMENT', 'DEMO');

-- CreateEnum
CREATE TYPE "ProgrammeState" AS ENUM ('DRAFT', 'OPEN', 'MATCHING', 'RUNNING', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'WAITLISTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "EnrolmentSource" AS ENUM ('WEB', 'PHONE');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('WISH', 'RATHER_NOT');

-- CreateEnum
CREATE TYPE "GroupState" AS ENUM ('DRAFT', 'PROPOSED', 'CONFIRMED', 'COMPLETED', 'DISSOLVED');

-- CreateEnum
CREATE TYPE "FacilitatorRole" AS ENUM ('LEAD', 'ASSISTANT');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('UNSCHEDULED', 'PROPOSED', 'SCHEDULED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "VoteValue" AS ENUM ('YES', 'IF_NEEDED', 'NO');

-- CreateEnum
CREATE TYPE "EmailState" AS ENUM ('WAITING', 'SENT', 'FAILED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'fi',
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "token" TEXT,
    "codeHash" TEXT,
    "askedBy" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "path" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'fi',
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "userId" UUID,
    "enrolmentId" UUID,
    "path" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Convener" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "senderName" TEXT NOT NULL,
    "replyTo" TEXT NOT NULL,
    "phone" TEXT,
    "accessibilityContact" TEXT NOT NULL,
    "privacyNotice" JSONB NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Helsinki',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Convener_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coordinator" (
    "convenerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Coordinator_pkey" PRIMARY KEY ("convenerId","userId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "municipality" TEXT NOT NULL DEFAULT '',
    "businessId" TEXT,
    "website" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "state" "ProgrammeState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Helsinki',
    "signUpOpensOn" DATE NOT NULL,
    "signUpClosesOn" DATE NOT NULL,
    "meetingsFromOn" DATE NOT NULL,
    "meetingsToOn" DATE NOT NULL,
    "themes" JSONB NOT NULL,
    "answerDays" INTEGER NOT NULL DEFAULT 10,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeFacilitator" (
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ProgrammeFacilitator_pkey" PRIMARY KEY ("programmeId","userId")
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "organisationId" UUID,
    "surveyId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "EnrolmentState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "source" "EnrolmentSource" NOT NULL DEFAULT 'WEB',
    "short" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'fi',
    "keyHash" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "needs" TEXT[],
    "offers" TEXT[],
    "languages" TEXT[],
    "nextRound" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wish" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "kind" "WishKind" NOT NULL,
    "rank" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisationId" UUID,
    "mayTell" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "isContact" BOOLEAN NOT NULL DEFAULT false,
    "role" TEXT NOT NULL DEFAULT 'other',
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "state" "GroupState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "theme" TEXT,
    "message" TEXT,
    "assignment" TEXT NOT NULL DEFAULT 'mirror',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "proposedAt" TIMESTAMPTZ(3),
    "answerByOn" DATE,
    "confirmedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "dissolvedAt" TIMESTAMPTZ(3),
    "dissolvedBecause" TEXT,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,
    "agreedAt" TIMESTAMPTZ(3),
    "agreedById" UUID,
    "declinedAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,
    "talkAskedAt" TIMESTAMPTZ(3),
    "talkNote" TEXT,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupFacilitator" (
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "FacilitatorRole" NOT NULL DEFAULT 'LEAD',

    CONSTRAINT "GroupFacilitator_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "hostEnrolmentId" UUID NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'UNSCHEDULED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "timeZone" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "invited" BOOLEAN NOT NULL DEFAULT false,
    "placeName" TEXT,
    "address" TEXT,
    "stepFree" BOOLEAN,
    "arrival" TEXT,
    "remoteLink" TEXT,
    "diets" TEXT,
    "interpretation" TEXT,
    "hostNote" TEXT,
    "heldAt" TIMESTAMPTZ(3),
    "heldByClock" BOOLEAN NOT NULL DEFAULT false,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimeOption" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimeOption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "timeOptionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "value" "VoteValue" NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("timeOptionId","userId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "convenerId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "present" BOOLEAN NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("meetingId","participantId")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "enrolmentId" UUID,
    "groupId" UUID,
    "about" TEXT,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "week" TEXT,
    "quotedAs" TEXT,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unanswered" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "about" TEXT,
    "userId" UUID NOT NULL,
    "openUntil" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unanswered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID,
    "handedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Insight" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Insight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InsightApproval" (
    "insightId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InsightApproval_pkey" PRIMARY KEY ("insightId","enrolmentId")
);

-- CreateTable
CREATE TABLE "GroupKey" (
    "groupId" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "wrapped" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroupKey_pkey" PRIMARY KEY ("groupId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "convenerId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Email" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "convenerId" UUID,
    "programmeId" UUID,
    "groupId" UUID,
    "enrolmentId" UUID,
    "toUserId" UUID,
    "toAddress" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "state" "EmailState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "key" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "convenerId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expires_idx" ON "Session"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE INDEX "VerificationToken_identifier_idx" ON "VerificationToken"("identifier");

-- CreateIndex
CREATE INDEX "VerificationToken_expires_idx" ON "VerificationToken"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "Link_tokenHash_key" ON "Link"("tokenHash");

-- CreateIndex
CREATE INDEX "Link_userId_idx" ON "Link"("userId");

-- CreateIndex
CREATE INDEX "Link_enrolmentId_idx" ON "Link"("enrolmentId");

-- CreateIndex
CREATE INDEX "Link_expiresAt_idx" ON "Link"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Convener_slug_key" ON "Convener"("slug");

-- CreateIndex
CREATE INDEX "Coordinator_userId_idx" ON "Coordinator"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_convenerId_id_key" ON "Organisation"("convenerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_convenerId_nameKey_key" ON "Organisation"("convenerId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");

-- CreateIndex
CREATE INDEX "Programme_state_signUpClosesOn_idx" ON "Programme"("state", "signUpClosesOn");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_convenerId_id_key" ON "Programme"("convenerId", "id");

-- CreateIndex
CREATE INDEX "ProgrammeFacilitator_userId_idx" ON "ProgrammeFacilitator"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_programmeId_step_version_key" ON "Survey"("programmeId", "step", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_programmeId_id_key" ON "Survey"("programmeId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_reference_key" ON "Enrolment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_keyHash_key" ON "Enrolment"("keyHash");

-- CreateIndex
CREATE INDEX "Enrolment_programmeId_state_submittedAt_id_idx" ON "Enrolment"("programmeId", "state", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Enrolment_programmeId_name_idx" ON "Enrolment"("programmeId", "name");

-- CreateIndex
CREATE INDEX "Enrolment_needs_idx" ON "Enrolment" USING GIN ("needs");

-- CreateIndex
CREATE INDEX "Enrolment_offers_idx" ON "Enrolment" USING GIN ("offers");

-- CreateIndex
CREATE INDEX "Enrolment_organisationId_idx" ON "Enrolment"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_convenerId_id_key" ON "Enrolment"("convenerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_convenerId_programmeId_id_key" ON "Enrolment"("convenerId", "programmeId", "id");

-- CreateIndex
CREATE INDEX "Wish_organisationId_idx" ON "Wish"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_enrolmentId_kind_rank_key" ON "Wish"("enrolmentId", "kind", "rank");

-- CreateIndex
CREATE INDEX "Participant_userId_idx" ON "Participant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_enrolmentId_userId_key" ON "Participant"("enrolmentId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_convenerId_id_key" ON "Participant"("convenerId", "id");

-- CreateIndex
CREATE INDEX "Group_programmeId_state_createdAt_id_idx" ON "Group"("programmeId", "state", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Group_convenerId_id_key" ON "Group"("convenerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Group_convenerId_programmeId_id_key" ON "Group"("convenerId", "programmeId", "id");

-- CreateIndex
CREATE INDEX "Seat_enrolmentId_idx" ON "Seat"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_groupId_seat_key" ON "Seat"("groupId", "seat");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_groupId_enrolmentId_key" ON "Seat"("groupId", "enrolmentId");

-- CreateIndex
CREATE INDEX "GroupFacilitator_userId_idx" ON "GroupFacilitator"("userId");

-- CreateIndex
CREATE INDEX "Meeting_state_endsAt_idx" ON "Meeting"("state", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_groupId_step_key" ON "Meeting"("groupId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_convenerId_id_key" ON "Meeting"("convenerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_meetingId_userId_key" ON "Booking"("meetingId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "TimeOption_meetingId_startsAt_key" ON "TimeOption"("meetingId", "startsAt");

-- CreateIndex
CREATE INDEX "Vote_userId_idx" ON "Vote"("userId");

-- CreateIndex
CREATE INDEX "Attendance_participantId_idx" ON "Attendance"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_enrolmentId_key" ON "Response"("enrolmentId");

-- CreateIndex
CREATE INDEX "Response_programmeId_step_idx" ON "Response"("programmeId", "step");

-- CreateIndex
CREATE INDEX "Response_groupId_step_idx" ON "Response"("groupId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Response_convenerId_enrolmentId_key" ON "Response"("convenerId", "enrolmentId");

-- CreateIndex
CREATE INDEX "Unanswered_userId_idx" ON "Unanswered"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_groupId_step_enrolmentId_key" ON "Submission"("groupId", "step", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Insight_groupId_id_key" ON "Insight"("groupId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "GroupKey_convenerId_groupId_key" ON "GroupKey"("convenerId", "groupId");

-- CreateIndex
CREATE INDEX "Note_groupId_createdAt_idx" ON "Note"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Email_key_key" ON "Email"("key");

-- CreateIndex
CREATE INDEX "Email_convenerId_state_createdAt_id_idx" ON "Email"("convenerId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Email_state_createdAt_idx" ON "Email"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Email_groupId_idx" ON "Email"("groupId");

-- CreateIndex
CREATE INDEX "Receipt_createdAt_idx" ON "Receipt"("createdAt");

-- CreateIndex
CREATE INDEX "Activity_convenerId_at_idx" ON "Activity"("convenerId", "at");

-- CreateIndex
CREATE INDEX "Activity_subjectId_at_idx" ON "Activity"("subjectId", "at");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coordinator" ADD CONSTRAINT "Coordinator_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coordinator" ADD CONSTRAINT "Coordinator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Convener"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeFacilitator" ADD CONSTRAINT "ProgrammeFacilitator_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeFacilitator" ADD CONSTRAINT "ProgrammeFacilitator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_convenerId_organisationId_fkey" FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_programmeId_surveyId_fkey" FOREIGN KEY ("programmeId", "surveyId") REFERENCES "Survey"("programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_convenerId_organisationId_fkey" FOREIGN KEY ("convenerId", "organisationId") REFERENCES "Organisation"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_convenerId_programmeId_groupId_fkey" FOREIGN KEY ("convenerId", "programmeId", "groupId") REFERENCES "Group"("convenerId", "programmeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_convenerId_programmeId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "programmeId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupFacilitator" ADD CONSTRAINT "GroupFacilitator_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupFacilitator" ADD CONSTRAINT "GroupFacilitator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupId_hostEnrolmentId_fkey" FOREIGN KEY ("groupId", "hostEnrolmentId") REFERENCES "Seat"("groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeOption" ADD CONSTRAINT "TimeOption_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_timeOptionId_fkey" FOREIGN KEY ("timeOptionId") REFERENCES "TimeOption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_convenerId_meetingId_fkey" FOREIGN KEY ("convenerId", "meetingId") REFERENCES "Meeting"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_convenerId_participantId_fkey" FOREIGN KEY ("convenerId", "participantId") REFERENCES "Participant"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_convenerId_programmeId_fkey" FOREIGN KEY ("convenerId", "programmeId") REFERENCES "Programme"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_programmeId_surveyId_fkey" FOREIGN KEY ("programmeId", "surveyId") REFERENCES "Survey"("programmeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_convenerId_enrolmentId_fkey" FOREIGN KEY ("convenerId", "enrolmentId") REFERENCES "Enrolment"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unanswered" ADD CONSTRAINT "Unanswered_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unanswered" ADD CONSTRAINT "Unanswered_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_groupId_enrolmentId_fkey" FOREIGN KEY ("groupId", "enrolmentId") REFERENCES "Seat"("groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Insight" ADD CONSTRAINT "Insight_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InsightApproval" ADD CONSTRAINT "InsightApproval_groupId_insightId_fkey" FOREIGN KEY ("groupId", "insightId") REFERENCES "Insight"("groupId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InsightApproval" ADD CONSTRAINT "InsightApproval_groupId_enrolmentId_fkey" FOREIGN KEY ("groupId", "enrolmentId") REFERENCES "Seat"("groupId", "enrolmentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupKey" ADD CONSTRAINT "GroupKey_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_convenerId_groupId_fkey" FOREIGN KEY ("convenerId", "groupId") REFERENCES "Group"("convenerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What the schema language cannot say ─────────────────────────────────────

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- People
ALTER TABLE "User" ADD CONSTRAINT user_email_is_folded CHECK (email = lower(email) AND length(email) <= 254 AND position('@' in email) > 1);
ALTER TABLE "Link" ADD CONSTRAINT link_opens_one_thing CHECK (num_nonnulls("userId", "enrolmentId") = 1);
ALTER TABLE "VerificationToken" ADD CONSTRAINT verification_tries CHECK (tries >= 0);

-- Programmes
ALTER TABLE "Programme" ADD CONSTRAINT programme_dates CHECK ("signUpOpensOn" <= "signUpClosesOn" AND "meetingsFromOn" <= "meetingsToOn");
ALTER TABLE "Programme" ADD CONSTRAINT programme_answer_days CHECK ("answerDays" BETWEEN 1 AND 60);

-- Enrolments
ALTER TABLE "Enrolment" ADD CONSTRAINT enrolment_submitted CHECK (state IN ('DRAFT', 'WITHDRAWN') OR "submittedAt" IS NOT NULL);
ALTER TABLE "Enrolment" ADD CONSTRAINT enrolment_accepted_has_organisation CHECK (state <> 'ACCEPTED' OR "organisationId" IS NOT NULL);
ALTER TABLE "Wish" ADD CONSTRAINT wish_rank CHECK (rank BETWEEN 1 AND 3);
ALTER TABLE "Wish" ADD CONSTRAINT wish_rather_not_is_never_told CHECK (kind = 'WISH' OR NOT "mayTell");

-- Groups: an enrolment has one live seat, a group one lead, and nobody both agrees and declines
ALTER TABLE "Seat" ADD CONSTRAINT seat_number CHECK (seat BETWEEN 1 AND 3);
ALTER TABLE "Seat" ADD CONSTRAINT seat_one_answer CHECK ("agreedAt" IS NULL OR "declinedAt" IS NULL);
CREATE UNIQUE INDEX seat_one_live ON "Seat" ("enrolmentId") WHERE live;
CREATE UNIQUE INDEX group_one_lead ON "GroupFacilitator" ("groupId") WHERE role = 'LEAD';
ALTER TABLE "Group" ADD CONSTRAINT group_proposed CHECK (state = 'DRAFT' OR state = 'DISSOLVED' OR ("proposedAt" IS NOT NULL AND "answerByOn" IS NOT NULL));

-- Meetings: a time where there must be one, of a sane length; a facilitator is in one place at a time, across conveners too
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_has_time CHECK (state NOT IN ('SCHEDULED', 'HELD') OR ("startsAt" IS NOT NULL AND "endsAt" IS NOT NULL));
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_length CHECK ("startsAt" IS NULL OR ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '12 hours'));
ALTER TABLE "Meeting" ADD CONSTRAINT meeting_held CHECK ((state = 'HELD') = ("heldAt" IS NOT NULL));
ALTER TABLE "TimeOption" ADD CONSTRAINT time_option_length CHECK ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '12 hours');
ALTER TABLE "Booking" ADD CONSTRAINT booking_length CHECK ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '12 hours');
ALTER TABLE "Booking" ADD CONSTRAINT booking_no_two_at_once EXCLUDE USING gist ("userId" WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&);

-- Surveys: an answer is an enrolment's or nobody's; somebody is asked once about one thing
ALTER TABLE "Response" ADD CONSTRAINT response_is_somebodys_or_nobodys CHECK (
  ("enrolmentId" IS NOT NULL AND week IS NULL AND "groupId" IS NULL) OR ("enrolmentId" IS NULL AND week IS NOT NULL AND "groupId" IS NOT NULL)
);
CREATE UNIQUE INDEX unanswered_once ON "Unanswered" ("groupId", step, about, "userId") NULLS NOT DISTINCT;

-- The activity log is only ever added to
CREATE FUNCTION activity_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the activity log is only ever added to';
END $$;
CREATE TRIGGER activity_is_kept BEFORE UPDATE OR DELETE ON "Activity" FOR EACH ROW EXECUTE FUNCTION activity_is_kept();

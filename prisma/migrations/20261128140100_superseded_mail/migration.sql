-- A mail that no longer held when it was to leave is kept, and says so.
ALTER TYPE "EmailState" ADD VALUE 'SUPERSEDED';

-- A person is taken in once in each part of a programme. A second answer under the same address is sent all the same, as a second one
-- of an organisation is: a form that refused it would tell by trying who takes part.
DROP INDEX enrolment_one_of_a_person;
CREATE UNIQUE INDEX enrolment_one_of_a_person ON "Enrolment" ("convenerId", "programmeId", part, "personId") WHERE state = 'ACCEPTED';

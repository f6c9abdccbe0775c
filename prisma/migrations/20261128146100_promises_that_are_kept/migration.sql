-- Programmes keep their surveys as they were when they began. A hint that promises what nothing keeps is corrected in all of them:
-- what was asked stays as it was, and so do the answers.
UPDATE "Survey" SET definition = (replace(replace(replace(replace(replace(replace(definition::text,
  'Voitte peruuttaa suostumuksenne milloin tahansa. Tietosuojaseloste',
  'Voitte peruuttaa suostumuksenne perumalla ilmoittautumisen sen sivulla tai kirjoittamalla järjestäjälle. Tietosuojaseloste'),
  'Ni kan återta samtycket när som helst. Dataskydds',
  'Ni kan återta samtycket genom att återta anmälan på dess sida eller skriva till arrangören. Dataskydds'),
  'You can withdraw your consent at any time. The privacy',
  'You can withdraw your consent by withdrawing your enrolment on its page, or by writing to the convener. The privacy'),
  'Soitamme, jos jokin asia selviää puhumalla nopeammin.',
  'Jotta teille voi soittaa, jos jokin asia selviää puhumalla nopeammin.'),
  'Vi ringer om något går snabbare att reda ut i samtal.',
  'För att man ska kunna ringa er om något går snabbare att reda ut i samtal.'),
  'We’ll call if something is quicker to sort out by talking.',
  'So that you can be called if something is quicker to sort out by talking.'))::jsonb
WHERE step = 'intake';

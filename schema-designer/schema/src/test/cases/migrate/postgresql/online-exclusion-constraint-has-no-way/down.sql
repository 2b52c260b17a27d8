SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.bookings DROP CONSTRAINT no_overlap;

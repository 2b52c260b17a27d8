SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '0';

-- PostgreSQL has no online way to add an exclusion constraint: writers wait until its index is built.
ALTER TABLE public.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (stay WITH &&);

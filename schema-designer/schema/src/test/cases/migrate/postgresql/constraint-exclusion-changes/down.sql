ALTER TABLE public.bookings DROP CONSTRAINT no_overlap;

ALTER TABLE public.bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (stay WITH &&);

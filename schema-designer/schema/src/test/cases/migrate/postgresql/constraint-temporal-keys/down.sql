ALTER TABLE public.bookings DROP CONSTRAINT in_room;

ALTER TABLE public.rooms DROP CONSTRAINT rooms_pkey;

ALTER TABLE public.rooms ALTER COLUMN during DROP NOT NULL;

ALTER TABLE public.rooms ALTER COLUMN id DROP NOT NULL;

ALTER TABLE public.rooms ALTER COLUMN id SET NOT NULL;

ALTER TABLE public.rooms ALTER COLUMN during SET NOT NULL;

ALTER TABLE public.rooms ADD CONSTRAINT rooms_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS);

ALTER TABLE public.bookings ADD CONSTRAINT in_room FOREIGN KEY (room, PERIOD during) REFERENCES public.rooms (id, PERIOD during);

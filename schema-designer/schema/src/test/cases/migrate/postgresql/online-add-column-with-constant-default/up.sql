SET LOCAL lock_timeout = '5s';

SET LOCAL statement_timeout = '1min';

ALTER TABLE public.people ADD COLUMN score numeric(10,2) DEFAULT 0 NOT NULL;

ALTER TABLE public.people ADD COLUMN made timestamp with time zone DEFAULT now();

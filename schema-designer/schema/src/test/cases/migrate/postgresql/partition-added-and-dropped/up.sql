DROP TABLE public.events_2024;

CREATE TABLE public.events_2026 PARTITION OF public.events (CONSTRAINT only_good CHECK (id <> 4444)) FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') WITH (fillfactor=90);

CREATE INDEX events_2026_id ON public.events_2026 (id) WHERE id > 100;

COMMENT ON TABLE public.events_2026 IS 'this year';

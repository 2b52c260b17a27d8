ALTER TABLE public.events DETACH PARTITION public.recent;

ALTER TABLE public.events ATTACH PARTITION public.recent FOR VALUES FROM ('1900-01-01') TO ('2027-01-01');

DROP RULE fresh ON public.t;

CREATE RULE gone AS
    ON DELETE TO public.t DO INSTEAD NOTHING;

CREATE VIEW public.tree AS
WITH RECURSIVE tree(id, depth) AS (
         SELECT parts.id,
            0 AS "?column?"
           FROM public.parts
          WHERE (parts.parent IS NULL)
        UNION ALL
         SELECT p.id,
            (t.depth + 1)
           FROM (public.parts p
             JOIN tree t ON ((t.id = p.parent)))
        )
 SELECT id,
    depth
   FROM tree;

CREATE VIEW public.everything AS
SELECT parts.id
   FROM public.parts
UNION
 SELECT tree.depth AS id
   FROM public.tree;

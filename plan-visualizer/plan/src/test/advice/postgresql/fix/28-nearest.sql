-- weight: 7
-- why: GiST gives points in the order of their distance
-- reference: CREATE INDEX ON stores USING gist (location);
select id, city from stores order by location <-> point(13.4, 52.5) limit 5;

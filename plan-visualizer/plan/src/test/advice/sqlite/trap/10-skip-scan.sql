-- weight: 6
-- why: the index begins with one of four sensors, and SQLite skips from one to the next
-- naive: CREATE INDEX ON readings (hour, sensor);
-- expect: none
select sensor, avg(value) from readings where hour between 4000 and 8000 group by sensor;

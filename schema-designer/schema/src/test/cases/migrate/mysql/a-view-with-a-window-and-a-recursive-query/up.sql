CREATE VIEW chain AS
with recursive `up` as (select `staff`.`id` AS `id`,`staff`.`boss` AS `boss`,1 AS `depth` from `staff` where (`staff`.`boss` is null) union all select `s`.`id` AS `id`,`s`.`boss` AS `boss`,(`up`.`depth` + 1) AS `up.depth + 1` from (`staff` `s` join `up` on((`s`.`boss` = `up`.`id`)))) select `up`.`id` AS `id`,`up`.`depth` AS `depth` from `up`;

CREATE VIEW ranks AS
select `staff`.`id` AS `id`,rank() OVER (PARTITION BY `staff`.`boss` ORDER BY `staff`.`pay` desc )  AS `place` from `staff`;

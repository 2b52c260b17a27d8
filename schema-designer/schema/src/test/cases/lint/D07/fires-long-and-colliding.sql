-- engine: postgresql
CREATE TABLE t (id bigint PRIMARY KEY, a_very_long_name_for_a_column_that_goes_on_and_on_and_on_until_it_one int, a_very_long_name_for_a_column_that_goes_on_and_on_and_on_until_it_two int);

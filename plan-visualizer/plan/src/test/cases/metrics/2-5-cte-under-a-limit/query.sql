with t as materialized (select * from orders where status='new') select * from t limit 5

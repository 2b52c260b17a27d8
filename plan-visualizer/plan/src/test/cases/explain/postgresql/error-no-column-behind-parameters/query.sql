select *
from t where id = :a_long_name and v = :another and absent = 1

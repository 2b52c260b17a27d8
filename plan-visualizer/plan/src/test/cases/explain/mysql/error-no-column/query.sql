select *
from t
where v = :v and absent = 1

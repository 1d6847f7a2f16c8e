#!/bin/bash
#SBATCH --job-name=resnetlab-grade
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=04:00:00
#SBATCH --output=resnetlab-grade-%a.log
# Grades submissions in eight parts as a Slurm array. Submit from the kit's folder, after environment/start --prepare-only:
#   array=$(sbatch --parsable grading/cluster/slurm-grade.sh SUBMISSIONS RESULTS)
#   sbatch --dependency=afterok:$array grading/cluster/slurm-merge.sh RESULTS
# A part that was stopped goes on where it stopped when the same line is submitted again.
set -u
submissions=$1
results=$2
# exit code 1 says that a submission could not be graded: that is a result
grading/grade --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --seed "${SEED:-2026}" --isolation "${ISOLATION:-bubblewrap}" \
    --resume --jobs "${SLURM_CPUS_PER_TASK:-2}" --out "$results/part-$SLURM_ARRAY_TASK_ID" "$submissions" || [ $? -eq 1 ]

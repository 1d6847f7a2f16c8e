#!/bin/bash
#SBATCH --job-name=resnetlab-merge
#SBATCH --time=00:30:00
#SBATCH --output=resnetlab-merge.log
# Puts the parts of slurm-grade.sh together, in RESULTS/all.
set -u
results=$1
grading/grade merge "$results"/part-* --out "$results/all" || [ $? -eq 1 ]

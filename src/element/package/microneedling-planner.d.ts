// The types of <microneedling-planner>. See the README for what each member means.

export type PlannerStatus = "empty" | "general" | "answered" | "ask-first" | "postponed" | "stopped";

export interface PlannerRange { readonly min: number; readonly max: number }

export interface PlannerFigure extends PlannerRange {
  /** The ids of the concerns, or of the chosen combinations, that set it. */
  readonly because: readonly string[];
  readonly grade: "A" | "B" | "C" | "D";
  readonly sources: readonly string[];
  readonly origin: "protocol" | "clinic";
}

export interface PlannedCombination {
  readonly id: string;
  readonly for: readonly string[];
  readonly fit: "supported" | "limited";
  readonly timing: "same-session" | "separate" | "replaces-session";
  readonly spacingWeeks: PlannerRange | null;
  readonly extraDowntimeDays: PlannerRange;
  readonly chosen: boolean;
  readonly ruledOutBy: readonly string[];
}

export interface PlannerCourse {
  readonly area: string;
  readonly concerns: readonly string[];
  readonly sessions: PlannerFigure;
  readonly intervalWeeks: PlannerFigure;
  readonly durationWeeks: PlannerRange;
  readonly downtimeDays: PlannerFigure;
  readonly combinations: readonly PlannedCombination[];
  readonly results: readonly { readonly concern: string; readonly weeks: PlannerFigure }[];
  readonly maintenanceMonths: PlannerFigure | null;
  /** Suggested dates; empty as long as no rule fills it. */
  readonly calendar: readonly unknown[];
}

export interface Plan {
  readonly status: PlannerStatus;
  readonly protocol: { readonly id: string; readonly version: string; readonly signedOff: string | null };
  readonly courses: readonly PlannerCourse[];
  readonly findings: readonly {
    readonly caution: string;
    readonly kind: "stop" | "postpone" | "discuss";
    readonly combinations: readonly string[];
    readonly waitDays: number | null;
  }[];
  readonly event: null;
}

export type PlannerErrorCode = "wasm-blocked" | "wasm-missing" | "wasm-type" | "internal";

export interface MicroneedlingPlannerElement extends HTMLElement {
  /** Concern ids, separated by spaces: ticked at the start. */
  get concerns(): string;
  set concerns(ids: string | readonly string[] | null);
  bookingUrl: string | null;
  headingLevel: number;
  theme: "auto" | "light" | "dark";
  loading: "lazy" | "eager";
  readonly ready: Promise<MicroneedlingPlannerElement>;
  readonly plan: Plan | null;
  reset(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "microneedling-planner": MicroneedlingPlannerElement;
  }
  interface HTMLElementEventMap {
    "microneedling-planner-ready": CustomEvent<null>;
    "microneedling-planner-change": CustomEvent<null>;
    "microneedling-planner-booking": CustomEvent<null>;
    "microneedling-planner-error": CustomEvent<{ code: PlannerErrorCode; message: string }>;
  }
}
